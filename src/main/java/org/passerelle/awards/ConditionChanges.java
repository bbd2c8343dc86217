package org.passerelle.awards;

import java.util.ArrayList;
import java.util.List;

/**
 * How the conditions precedent of a grant differ from those that the committee gave, which its minutes print. To differ from the
 * committee needs written reasons, and stands in the register among the decisions unlike the minutes (domain.md §2.3, step 16), be
 * it by an amount or by a condition. Their order says nothing.
 *
 * @param added those that the committee did not give
 * @param struck those of the committee that are left out; one that is worded otherwise is struck and added
 */
public record ConditionChanges(List<String> added, List<String> struck) {

    static final ConditionChanges NONE = new ConditionChanges(List.of(), List.of());

    public ConditionChanges {
        added = List.copyOf(added);
        struck = List.copyOf(struck);
    }

    static ConditionChanges between(List<String> committee, List<String> given) {
        return new ConditionChanges(without(given, committee), without(committee, given));
    }

    /** Whether the conditions are the committee's. */
    public boolean isNone() {
        return added.isEmpty() && struck.isEmpty();
    }

    private static List<String> without(List<String> all, List<String> others) {
        List<String> left = new ArrayList<>(all.stream().map(String::strip).toList());
        left.removeAll(others.stream().map(String::strip).toList());
        return left;
    }
}

package org.passerelle.workflow.picture;

import java.util.Map;
import java.util.Set;

/**
 * Where a case stands in its process.
 *
 * @param done elements that were passed or ended
 * @param now elements that hold a token, with how many
 * @param cancelled elements that were left by an interruption, silence or withdrawal
 * @param failed elements that were tried as often as they may, with how many cases
 */
record Marks(Set<String> done, Map<String, Integer> now, Set<String> cancelled, Map<String, Integer> failed) {

    static final Marks NONE = new Marks(Set.of(), Map.of(), Set.of(), Map.of());

    Marks {
        done = Set.copyOf(done);
        now = Map.copyOf(now);
        cancelled = Set.copyOf(cancelled);
        failed = Map.copyOf(failed);
    }

    /** The class of an element in the style sheet. */
    String of(String id) {
        if (now.containsKey(id)) {
            return "now";
        }
        if (cancelled.contains(id)) {
            return "cancelled";
        }
        return done.contains(id) ? "done" : "next";
    }
}

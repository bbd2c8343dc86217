package org.passerelle.ui.component;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.passerelle.funding.FundingPlan;

/**
 * The last acts of one writer on a plan, to be taken back and done again. What is typed on in one cell is one act. Steps
 * number their lines: when somebody else adds or takes out lines they no longer hold, and go.
 */
final class PlanHistory {

    /** As many changed cells as are kept, the newest first. */
    private static final int MOST_CHANGES = 2_000;

    private final Deque<PlanStep> done = new ArrayDeque<>();
    private final Deque<PlanStep> undone = new ArrayDeque<>();
    private String typedAt = "";
    private List<Integer> shape = List.of();

    /** @param place of the cell that was typed in; empty for any other act */
    void did(String place, FundingPlan before, FundingPlan after) {
        boolean goesOn = !place.isEmpty() && place.equals(typedAt) && !done.isEmpty();
        FundingPlan start = goesOn ? done.pop().back().in(before).orElse(before) : before;
        PlanStep step = PlanStep.between(start, after);
        if (!step.changes().isEmpty()) {
            done.push(step);
        }
        undone.clear();
        typedAt = place;
        shape = shape(after);
        int kept = done.stream().mapToInt(s -> s.changes().size()).sum();
        while (kept > MOST_CHANGES && done.size() > 1) {
            kept -= done.removeLast().changes().size();
        }
    }

    /** The plan was read anew, with what others saved. */
    void read(FundingPlan plan) {
        typedAt = "";
        if (!shape(plan).equals(shape)) {
            done.clear();
            undone.clear();
            shape = shape(plan);
        }
    }

    /** The step that takes the last act back, or does it again. */
    Optional<PlanStep> next(boolean back) {
        return back ? Optional.ofNullable(done.peek()).map(PlanStep::back) : Optional.ofNullable(undone.peek());
    }

    /** The step is taken: the act now stands on the other side. */
    void turned(boolean back, FundingPlan now) {
        (back ? undone : done).push((back ? done : undone).pop());
        typedAt = "";
        shape = shape(now);
    }

    /** The step cannot be taken any more. */
    void lost(boolean back) {
        (back ? done : undone).poll();
    }

    private static List<Integer> shape(FundingPlan plan) {
        return List.of(
                plan.countries().size(),
                plan.expenses().size(),
                plan.resources().size());
    }
}

package org.passerelle.workflow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where all dossiers of a call stand in their process, twice: as a drawing with a count at each step, and as a list that says
 * the same.
 *
 * @param svg as in {@link ProcessPicture}
 * @param steps in the order of the way, with what people do in the processes that the review calls; those that no dossier
 *     has reached are left out
 * @param at when it was counted
 */
public record CallPicture(String svg, List<Count> steps, Instant at) {

    /** Fewer days are the pace of every office. */
    private static final int SLOW_FROM_DAYS = 2;

    private static final int SLOW_STEPS = 3;

    public CallPicture {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param now how often it is waited for now
     * @param oldest since when the longest of them waits; absent where none does
     * @param done how often it was ended
     * @param median how long it took in the middle case; absent where none was ended
     * @param ninetieth how long nine of ten took at most
     * @param failed at how many dossiers it failed as often as it is tried
     */
    public record Count(
            String id,
            String name,
            int now,
            @Nullable Instant oldest,
            int done,
            @Nullable Duration median,
            @Nullable Duration ninetieth,
            int failed) {}

    /** The steps that take most of the time, the slowest first: at most three, of two days and more. */
    public List<Count> slow() {
        return steps.stream()
                .filter(step -> days(step) >= SLOW_FROM_DAYS)
                .sorted((one, other) -> Long.compare(days(other), days(one)))
                .limit(SLOW_STEPS)
                .toList();
    }

    /** What a step takes in the middle case, or for how long one waits at it already: a standstill ends nothing. */
    private long days(Count step) {
        Duration median = step.median();
        Instant oldest = step.oldest();
        long took = median == null ? 0 : median.toDays();
        return oldest == null
                ? took
                : Math.max(took, Duration.between(oldest, at).toDays());
    }
}

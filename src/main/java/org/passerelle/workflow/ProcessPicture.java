package org.passerelle.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands in its process, twice: as a drawing and as a list that says the same in words.
 *
 * @param svg without script or style sheet; classes {@code pp-…} for the theme, {@code currentColor} otherwise
 * @param steps what was done, what is waited for now, what usually follows
 */
public record ProcessPicture(String svg, List<Step> steps) {

    public ProcessPicture {
        steps = List.copyOf(steps);
    }

    /** How a step stands. Words: {@code processStep.NAME}. */
    public enum State {
        /** Done. */
        DONE,
        /** Left without being done: the dossier was withdrawn, or a body kept silent. */
        CANCELLED,
        /** Somebody is waited for, or the service works on it. */
        NOW,
        /** Was tried in vain and needs the administrator. */
        FAILED,
        /** Follows where nothing special happens. */
        NEXT
    }

    /**
     * One step.
     *
     * @param name in the reader's language
     * @param who the body, the person or the role waited for; empty for the service itself
     * @param since when it was done, or since when it waits
     * @param until the deadline, where there is one
     */
    public record Step(String name, State state, String who, @Nullable Instant since, @Nullable Instant until) {}
}

package org.passerelle.committee;

import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * A written procedure went a step further.
 *
 * @param by the member who has answered everything that is asked; null for every other step
 * @param reason why it was called off: empty where nothing is left to answer on, and for every other step
 */
public record WrittenProcedureMoved(MeetingId meeting, Step step, @Nullable PersonId by, String reason) {

    /** What happened. */
    public enum Step {
        /** The members are asked. */
        OPENED,
        /** A member has answered on each dossier. */
        ANSWERED,
        /** A dossier is asked about no more: a member has answered on each of the others, if it had not before. */
        SPARED,
        /** A member who has not is reminded. */
        REMINDED,
        /** The answers are counted. */
        COUNTED,
        /** It was called off. */
        CALLED_OFF
    }

    static WrittenProcedureMoved to(MeetingId meeting, Step step) {
        return new WrittenProcedureMoved(meeting, step, null, "");
    }
}

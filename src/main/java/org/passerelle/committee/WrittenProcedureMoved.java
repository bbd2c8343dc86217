package org.passerelle.committee;

import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * A written procedure went a step further.
 *
 * @param by the member who has answered everything that is asked; null for every other step
 * @param why it was called off; null for every other step
 */
public record WrittenProcedureMoved(MeetingId meeting, Step step, @Nullable PersonId by, @Nullable CallOff why) {

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

    static WrittenProcedureMoved by(MeetingId meeting, Step step, PersonId member) {
        return new WrittenProcedureMoved(meeting, step, member, null);
    }

    static WrittenProcedureMoved calledOff(MeetingId meeting, CallOff why) {
        return new WrittenProcedureMoved(meeting, Step.CALLED_OFF, null, why);
    }

    static WrittenProcedureMoved to(MeetingId meeting, Step step) {
        return new WrittenProcedureMoved(meeting, step, null, null);
    }
}

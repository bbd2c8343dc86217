package org.passerelle.committee;

import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * Minutes went a step further.
 *
 * @param by the member who has read them; null for every other step
 */
public record MinutesMoved(Minutes minutes, Step step, @Nullable PersonId by) {

    /** What happened. */
    public enum Step {
        /** They begin: their document is to be written. */
        DRAFTED,
        /** Their document is with the members. */
        CIRCULATED,
        /** A member has read them and has nothing more to correct. */
        READ,
        /** The secretary settled what the members proposed. */
        SETTLED,
        /** The secretary handed them in again after the chair had given them back. */
        REVISED,
        /** The document to be signed is written. */
        TO_SIGN,
        /** The secretary signed. */
        SIGNED,
        /** Another member is waited for in the place of who presided. */
        PASSED_ON,
        /** The chair signed: they stand. */
        COUNTERSIGNED,
        /** The chair gave them back. */
        RETURNED
    }

    static MinutesMoved to(Minutes minutes, Step step) {
        return new MinutesMoved(minutes, step, null);
    }
}

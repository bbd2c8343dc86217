package org.passerelle.ui.officer;

import java.util.Comparator;
import org.passerelle.letters.LetterStanding;

/**
 * Where the letter about a decision stands among those of its call.
 *
 * @param failed whether it could not be written
 */
record LetterPlace(LetterStanding standing, boolean failed) {

    /** What somebody must do first, then what is not there yet. */
    static final Comparator<LetterPlace> FIRST_TO_DO = Comparator.comparing(LetterPlace::state)
            .thenComparing(place -> place.standing().name());

    /** Where it stands, the most urgent first. Words: {@code letterState.NAME}. */
    enum State {
        /** It could not be written. */
        FAILED,
        /** Its applicant can open it, and has not. */
        SENT,
        /** It is being written. */
        BEING_WRITTEN,
        /** It waits for the hour of the results. */
        SECRET,
        /** It is known to have been received. */
        NOTIFIED
    }

    State state() {
        if (standing.letter() == null) {
            return failed ? State.FAILED : State.BEING_WRITTEN;
        }
        if (!standing.sent()) {
            return State.SECRET;
        }
        return standing.known() ? State.NOTIFIED : State.SENT;
    }
}

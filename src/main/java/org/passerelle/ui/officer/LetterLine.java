package org.passerelle.ui.officer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Decision;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.Notification;

/**
 * How the letter about a decision stands.
 *
 * @param letter absent while it is not written
 * @param notification absent while its applicant may not open it
 * @param failed whether it could not be written
 */
record LetterLine(
        DossierHead dossier,
        Decision decision,
        @Nullable IssuedDocument letter,
        @Nullable Notification notification,
        boolean failed) {

    /** What somebody must do first, then what is not there yet. */
    static final Comparator<LetterLine> FIRST_TO_DO = Comparator.comparing(
                    (LetterLine line) -> line.state().ordinal())
            .thenComparing(line -> line.dossier().name());

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
        if (letter == null) {
            return failed ? State.FAILED : State.BEING_WRITTEN;
        }
        if (notification == null) {
            return State.SECRET;
        }
        return notification.known() == null ? State.SENT : State.NOTIFIED;
    }

    boolean isUnreadAt(Instant now, ZoneId zone) {
        return notification != null && notification.isUnreadAt(now, zone);
    }
}

package org.passerelle.ui.officer;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.LetterStanding;
import org.passerelle.letters.Notification;

/**
 * A letter about a decision as its page shows it.
 *
 * @param letter absent while it is not written
 * @param notification absent while its applicant may not open it
 */
record LetterLine(LetterPlace place, @Nullable IssuedDocument letter, @Nullable Notification notification) {

    LetterStanding about() {
        return place.standing();
    }

    boolean isUnreadAt(Instant now, ZoneId zone) {
        return notification != null && notification.isUnreadAt(now, zone);
    }
}

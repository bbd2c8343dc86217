package org.passerelle.ui.officer;

import java.time.Clock;
import java.time.Instant;
import org.passerelle.calls.Calls;
import org.passerelle.files.Files;
import org.passerelle.files.PartialUploads;
import org.passerelle.letters.Notification;
import org.passerelle.letters.Notifications;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Component;

/** What the screens of notifications ask the services for. */
@Component
record NotificationDesk(
        Notifications notifications, Calls calls, Files files, PartialUploads parts, Rights rights, Clock clock) {

    boolean mayEnter(Actor actor) {
        return rights.allows(actor, Act.ENTER_NOTIFICATION);
    }

    boolean mayRetry(Actor actor) {
        return rights.allows(actor, Act.RETRY_LETTER);
    }

    Instant now() {
        return clock.instant();
    }

    long mostBytes(Notification letter) {
        return calls.get(letter.call()).definition().maxFileBytes();
    }
}

package org.passerelle.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes when an applicant can open the letter about its decision, and when it first does: then it is notified. */
@Component
class Openings {

    private final NotificationTable table;
    private final Calls calls;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Openings(NotificationTable table, Calls calls, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.calls = calls;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Its applicant may open it from now; a letter that starts no period is left out. */
    void sent(IssuedDocument letter) {
        DossierId dossier = letter.dossier();
        Instant released = letter.releasedAt();
        if (dossier != null && released != null && letter.kind().isNotified()) {
            table.insert(new Notification(letter.id(), letter.kind(), letter.call(), dossier, released, null));
            events.publishEvent(new LetterSent(letter.id(), dossier, letter.call()));
        }
    }

    /** A member of the organisation opened it; only the first time counts. */
    void opened(Actor actor, IssuedDocument letter) {
        DossierId dossier = letter.dossier();
        if (dossier == null || !letter.kind().isNotified()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate day =
                LocalDate.ofInstant(now, calls.get(letter.call()).definition().zone());
        Notification.Known known = new Notification.Known(Notification.Mode.OPENED, day, actor.name(), now, null, null);
        if (table.known(letter.id(), known)) {
            Map<String, Object> detail = Map.of("document", letter.name());
            trail.record(
                    actor,
                    letter.call().value(),
                    Objects.requireNonNull(dossier).value(),
                    "openLetter",
                    null,
                    null,
                    detail);
            events.publishEvent(new LetterNotified(letter.id(), dossier, true));
        }
    }
}

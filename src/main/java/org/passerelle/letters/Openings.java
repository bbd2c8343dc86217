package org.passerelle.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.passerelle.awards.AppealLodged;
import org.passerelle.awards.OfferAnswered;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes when an applicant can open the letter about its decision, and when it first does, or first acts on what the letter tells:
 * then it is notified.
 */
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
        known(actor, letter.id(), letter.call(), dossier, Notification.Mode.OPENED, "openLetter", letter.name());
    }

    /** Who answers an offer knows of the decision that made it. */
    @EventListener
    void on(OfferAnswered event) {
        acted(event.by(), event.dossier());
    }

    /** Who contests a decision knows of it, at the latest when contesting it. */
    @EventListener
    void on(AppealLodged event) {
        acted(event.by(), event.dossier());
    }

    /** The act is on the last decision; it proves nothing of an earlier letter that nobody opened. */
    private void acted(Actor actor, DossierId dossier) {
        table.lastContestable(dossier)
                .ifPresent(sent -> known(
                        actor,
                        sent.letter(),
                        sent.call(),
                        dossier,
                        Notification.Mode.ANSWERED,
                        "actOnLetter",
                        sent.kind().name()));
    }

    private void known(
            Actor actor,
            UUID letter,
            CallId call,
            DossierId dossier,
            Notification.Mode mode,
            String verb,
            String document) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, calls.get(call).definition().zone());
        if (table.known(letter, new Notification.Known(mode, day, actor.name(), now, null, null))) {
            trail.record(actor, call.value(), dossier.value(), verb, null, null, Map.of("document", document));
            events.publishEvent(new LetterNotified(letter, dossier, true));
        }
    }
}

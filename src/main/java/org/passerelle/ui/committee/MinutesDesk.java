package org.passerelle.ui.committee;

import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesCorrections;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.MinutesSignatures;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.springframework.stereotype.Component;

/** What the screens of minutes ask the services for. */
@Component
record MinutesDesk(
        MinutesRegister register,
        MinutesCorrections corrections,
        MinutesSignatures signatures,
        IssuedDocuments documents,
        Rights rights) {

    List<Minutes> of(Actor actor, Call call) {
        return register.of(actor, call.id());
    }

    boolean mayKeep(Actor actor) {
        return rights.allows(actor, Act.KEEP_MINUTES);
    }

    /** Whether this reader is waited for to read, and has not said that it has. */
    boolean isReading(Actor actor, Minutes minutes) {
        return minutes.status() == Minutes.Status.CIRCULATED
                && minutes.reader(actor.personId())
                        .filter(reader -> reader.readAt() == null)
                        .isPresent();
    }

    boolean isSecretary(Actor actor, Minutes minutes) {
        return minutes.status() == Minutes.Status.TO_SIGN && actor.is(Role.COMMITTEE_SECRETARY);
    }

    boolean isChair(Actor actor, Minutes minutes) {
        return minutes.status() == Minutes.Status.TO_COUNTERSIGN
                && actor.personId().equals(minutes.chair());
    }

    /** Whether what the minutes say is this reader's to see: as their document is (ADR 0099). */
    boolean tells(Actor actor, Minutes minutes) {
        return mayKeep(actor) || shown(actor, minutes).isPresent();
    }

    /** The document that was shown last. */
    Optional<IssuedDocument> shown(Actor actor, Minutes minutes) {
        Minutes.Shown shown = minutes.shown();
        return shown == null
                ? Optional.empty()
                : documents.ofCall(actor, minutes.call()).stream()
                        .filter(each -> each.id().equals(shown.document()))
                        .findFirst();
    }
}

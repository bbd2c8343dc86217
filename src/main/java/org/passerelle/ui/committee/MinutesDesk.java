package org.passerelle.ui.committee;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesCorrections;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.MinutesSignatures;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.MinutesCopies;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.synthesis.ConditionsPrecedent;
import org.springframework.stereotype.Component;

/** What the screens of minutes ask the services for. */
@Component
record MinutesDesk(
        MinutesRegister register,
        MinutesCorrections corrections,
        MinutesSignatures signatures,
        IssuedDocuments documents,
        MinutesCopies copies,
        Committee committee,
        ConditionsPrecedent conditions,
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

    /** Whether this reader was convened. */
    boolean isReader(Actor actor, Minutes minutes) {
        return minutes.reader(actor.personId()).isPresent();
    }

    boolean isSecretary(Actor actor, Minutes minutes) {
        return minutes.status() == Minutes.Status.TO_SIGN && actor.is(Role.COMMITTEE_SECRETARY);
    }

    boolean isChair(Actor actor, Minutes minutes) {
        return minutes.status() == Minutes.Status.TO_COUNTERSIGN
                && actor.personId().equals(minutes.chair());
    }

    /** What the page shows of all minutes of a call. */
    MinutesShelf shelf(Actor actor, Call call, List<Minutes> all) {
        List<Session> sessions = committee.sessions(actor, call.id());
        List<DossierId> given = sessions.stream()
                .flatMap(session -> session.lines().stream())
                .filter(MinutesShelf::isGiven)
                .map(SessionLine::dossier)
                .distinct()
                .toList();
        return new MinutesShelf(
                sessions.stream().collect(Collectors.toMap(Session::id, Function.identity())),
                documents.ofCall(actor, call.id()),
                documents.signed(actor, call.id(), all.stream().map(Minutes::id).toList()),
                register.debates(all.stream().map(Minutes::meeting).toList()),
                conditions.of(given));
    }
}

package org.passerelle.notices;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Texts;
import org.passerelle.synthesis.BookClosed;
import org.passerelle.synthesis.Synthesis;
import org.passerelle.synthesis.SynthesisChanged;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.synthesis.SynthesisOvertaken;
import org.passerelle.synthesis.Visa;
import org.passerelle.synthesis.VisaPassedOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who is asked for a visa, the officer whose synthesis comes back, and the committee where its book is. */
@Component
class SynthesisNotices {

    private final Recipients recipients;
    private final SynthesisFile syntheses;
    private final Seats seats;
    private final People people;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Texts texts;

    SynthesisNotices(
            Recipients recipients,
            SynthesisFile syntheses,
            Seats seats,
            People people,
            Calls calls,
            DossierFile dossiers,
            Conflicts conflicts,
            Rights rights,
            Texts texts) {
        this.recipients = recipients;
        this.syntheses = syntheses;
        this.seats = seats;
        this.people = people;
        this.calls = calls;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.texts = texts;
    }

    @EventListener
    void on(SynthesisChanged event) {
        Dossier dossier = dossiers.get(event.dossier());
        switch (event.what()) {
            case WRITTEN, VISA_GIVEN -> askedForVisa(dossier, null);
            case SENT_BACK -> sentBack(event, dossier);
            case PREPARED, DROPPED -> {}
        }
    }

    /** It is others' now, who are told; who was awaited before knows. */
    @EventListener
    void on(VisaPassedOn event) {
        askedForVisa(dossiers.get(event.dossier()), event.before());
    }

    private void askedForVisa(Dossier dossier, @Nullable PersonId told) {
        List<Person> givers = syntheses.visaGivers(dossier.id()).stream()
                .filter(person -> !person.id().equals(told))
                .toList();
        recipients.onSynthesis(givers, dossier, "synthesis.visa", about(dossier));
    }

    /** Officer and visas are told, and the secretary where a book holds the page. */
    @EventListener
    void on(SynthesisOvertaken event) {
        Dossier dossier = dossiers.get(event.dossier());
        Set<PersonId> concerned = new HashSet<>(event.concerned());
        if (event.page().state() == Synthesis.State.FROZEN) {
            people.withRole(Role.COMMITTEE_SECRETARY).forEach(person -> concerned.add(person.id()));
        }
        concerned.removeAll(conflicts.closedFor(dossier.id()));
        Map<String, Object> about = about(dossier);
        about.put(
                "why",
                new LocalizedText(
                        texts.word(Language.FR, "overtaken", event.why()),
                        texts.word(Language.EN, "overtaken", event.why())));
        recipients.onSynthesis(people.all(concerned), dossier, "synthesis.overtaken", about);
    }

    /** The convocation tells of a book that is closed with it; who sits without a right to read it is told of none. */
    @EventListener
    void on(BookClosed event) {
        if (!event.book().convened()) {
            Call call = calls.get(event.book().call());
            recipients.people(
                    readers(call),
                    "committee/" + call.code(),
                    "book.closed",
                    Map.of(
                            "call",
                            call.definition().title(),
                            "edition",
                            event.book().edition()));
        }
    }

    private List<PersonId> readers(Call call) {
        List<PersonId> seated = seats.of(Actor.clockwork(), call.id()).stream()
                .map(Seat::person)
                .toList();
        return people.all(seated).stream()
                .filter(person -> rights.allows(person.actor(), Act.READ_SYNTHESIS))
                .map(Person::id)
                .toList();
    }

    private void sentBack(SynthesisChanged event, Dossier dossier) {
        Visa returned = event.synthesis().returned();
        if (returned != null) {
            Map<String, Object> about = about(dossier);
            about.put("by", returned.name());
            about.put("words", returned.comment());
            recipients.onSynthesis(
                    List.of(people.get(event.synthesis().writtenBy())), dossier, "synthesis.returned", about);
        }
    }

    private Map<String, Object> about(Dossier dossier) {
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", calls.get(dossier.call()).definition().title());
        return about;
    }
}

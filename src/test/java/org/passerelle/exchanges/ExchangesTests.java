package org.passerelle.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileId;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What applicant and service write each other on a dossier, and who has read it. */
@IntegrationTest
class ExchangesTests {

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Exchanges exchanges;

    @Autowired
    PrivateNotes notes;

    @Autowired
    InformationRequests requests;

    DossierId id;
    Actor officer;
    Actor agent;
    Actor signatory;

    @WalkedOnce
    void aSubmittedDossier() {
        id = trade.submitted(trade.openCall("AAP-2027-TEST"));
        officer = trade.actor(Role.CASE_OFFICER);
        agent = trade.actor("agent");
        signatory = trade.actor("signatory");
    }

    @Test
    void isReadByEachMemberAndShowsTheOtherSideWhoReadItWhen() {
        exchanges.write(officer, id, "Merci de votre dossier.", List.of());
        assertThat(exchanges.unread(agent, List.of(id))).isEqualTo(Map.of(id, 1));
        assertThat(exchanges.unread(signatory, List.of(id))).isEqualTo(Map.of(id, 1));

        trade.at(LocalDateTime.of(2027, 2, 1, 10, 0));
        List<Exchange> first = exchanges.open(agent, id);
        trade.at(LocalDateTime.of(2027, 2, 2, 10, 0));
        exchanges.open(agent, id);

        assertThat(first).singleElement().matches(e -> !e.isKnownTo(agent.personId()), "new to its first reader");
        assertThat(exchanges.unread(agent, List.of(id))).isEmpty();
        assertThat(exchanges.unread(signatory, List.of(id))).isEqualTo(Map.of(id, 1));
        assertThat(exchanges.of(officer, id))
                .singleElement()
                .extracting(Exchange::readings)
                .isEqualTo(List.of(new Exchange.Reading(
                        agent.personId(),
                        agent.name(),
                        LocalDateTime.of(2027, 2, 1, 10, 0).atZone(Trade.PARIS).toInstant())));
    }

    @Test
    void waitsForTheServiceUntilOneOfItsOfficersHasReadIt() {
        exchanges.write(agent, id, "Une précision.", List.of());
        exchanges.write(signatory, id, "Une autre.", List.of());

        assertThat(exchanges.waiting(officer)).singleElement().satisfies(unread -> {
            assertThat(unread.dossier()).isEqualTo(id);
            assertThat(unread.many()).isEqualTo(2);
        });
        exchanges.open(trade.actor(Role.AUDITOR), id);
        assertThat(exchanges.unread(officer, List.of(id)))
                .as("an auditor leaves no mark")
                .isEqualTo(Map.of(id, 2));

        exchanges.open(officer, id);

        assertThat(exchanges.waiting(officer)).isEmpty();
        assertThat(exchanges.of(agent, id)).allMatch(e -> e.readings().size() == 1);
    }

    @Test
    void bringsDocumentsThatTheOtherSideOpens() {
        StoredFile plan = trade.document(agent, "plan.pdf");
        exchanges.write(agent, id, "", List.of(plan));

        assertThat(exchanges.enclosure(officer, id, plan.id()).name()).isEqualTo("plan.pdf");
        assertThat(codesOf(() -> exchanges.enclosure(officer, id, FileId.random())))
                .containsExactly("UNKNOWN");
        assertThat(codesOf(() -> exchanges.enclosure(trade.actor("reviewer1"), id, plan.id())))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void refusesWhatSaysNothing() {
        assertThat(codesOf(() -> exchanges.write(agent, id, " ", List.of()))).containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> exchanges.write(agent, id, "x".repeat(4001), List.of())))
                .containsExactly("INVALID_VALUE");
        assertThat(codesOf(() -> requests.ask(officer, id, " ", List.of()))).containsExactly("INVALID_VALUE");
    }

    @Test
    void keepsEveryVersionOfAnAnswer() {
        InformationRequest asked = requests.ask(officer, id, "Le foncier est-il acquis ?", List.of());
        requests.answer(agent, id, asked.id(), "Oui.", List.of());
        trade.at(LocalDateTime.of(2027, 1, 20, 10, 0));
        requests.answer(agent, id, asked.id(), "Oui, par acte du 3 mai.", List.of());

        InformationRequest answered = requests.get(asked.id());
        assertThat(answered.answers()).extracting(Exchange::words).containsExactly("Oui.", "Oui, par acte du 3 mai.");
        assertThat(answered.answer().orElseThrow().words()).isEqualTo("Oui, par acte du 3 mai.");
        trade.at(asked.dueAt());
        assertThat(codesOf(() -> requests.answer(agent, id, asked.id(), "Trop tard", List.of())))
                .containsExactly("NO_SUCH_TASK");
    }

    @Test
    void showsWhoeverReadsTheDossierTheAnsweredRequestsAndNothingElse() {
        trade.admissible(id);
        Actor post = trade.actor("post");
        StoredFile deed = trade.document(agent, "acte.pdf");
        InformationRequest asked = requests.ask(officer, id, "Le foncier est-il acquis ?", List.of());
        exchanges.write(officer, id, "Merci.", List.of());
        assertThat(requests.of(post, id)).isEmpty();

        requests.answer(agent, id, asked.id(), "Oui.", List.of(deed));

        assertThat(requests.of(post, id)).extracting(InformationRequest::id).containsExactly(asked.id());
        assertThat(requests.enclosure(post, id, deed.id()).name()).isEqualTo("acte.pdf");
        assertThat(codesOf(() -> exchanges.of(post, id))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> notes.of(post, id))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> requests.of(trade.actor("other.agent"), id))).containsExactly("FORBIDDEN");
    }

    @Test
    void keepsTheNotesOfTheServiceApart() {
        notes.write(officer, id, "Voir avec le poste.");

        PrivateNote note = notes.of(officer, id).get(0);
        assertThat(note.words()).isEqualTo("Voir avec le poste.");
        assertThat(exchanges.of(agent, id)).isEmpty();
        assertThat(codesOf(() -> notes.of(agent, id))).containsExactly("FORBIDDEN");
        assertThat(notes.of(trade.actor(Role.AUDITOR), id)).hasSize(1);
        assertThat(codesOf(() -> notes.remove(
                        people.actor(people.create(
                                Actor.clockwork(), PeopleFixture.profile("instruction2", Role.CASE_OFFICER))),
                        id,
                        note.id())))
                .containsExactly("UNKNOWN");
        notes.remove(officer, id, note.id());
        assertThat(notes.of(officer, id)).isEmpty();
    }
}

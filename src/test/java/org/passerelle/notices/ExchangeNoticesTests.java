package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.exchanges.PrivateNotes;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what of the exchanges on a dossier. */
@IntegrationTest
class ExchangeNoticesTests {

    private static final String QUESTION = "Le foncier est-il acquis ?";

    @Autowired
    Trade trade;

    @Autowired
    Exchanges exchanges;

    @Autowired
    InformationRequests requests;

    @Autowired
    PrivateNotes notes;

    @Autowired
    DueJobs jobs;

    @Autowired
    Outbox outbox;

    @Autowired
    OwnNotices notices;

    DossierId id;
    Actor officer;
    Actor agent;

    @WalkedOnce
    void aSubmittedDossier() {
        id = trade.submitted(trade.openCall("AAP-2027-TEST"));
        jobs.runDue();
        officer = trade.actor(Role.CASE_OFFICER);
        agent = trade.actor("agent");
    }

    @Test
    void tellAllMembersWhatIsAskedAndUntilWhenAndTheOfficersThatItIsAnswered() {
        InformationRequest asked = requests.ask(officer, id, QUESTION, List.of());

        for (String member : List.of("agent", "signatory")) {
            assertThat(mails(member, "information.asked"))
                    .as(member)
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.body())
                            .contains(QUESTION, "au plus tard le 22 janvier 2027", "/my/dossiers/" + id));
        }
        requests.answer(agent, id, asked.id(), "Oui.", List.of());
        assertThat(mails("case_officer", "information.answered")).hasSize(1);
        assertThat(notices.latest(officer, 1))
                .extracting(Notice::key, Notice::path)
                .containsExactly(tuple("information.answered", "dossiers/" + id));
    }

    @Test
    void remindTheMembersAndTellTheOfficersThatNothingCame() {
        InformationRequest asked = requests.ask(officer, id, QUESTION, List.of());

        jobs.advanceTo(asked.dueAt());

        assertThat(mails("agent", "information.reminder")).hasSize(1);
        assertThat(mails("case_officer", "information.unanswered")).hasSize(1);
    }

    @Test
    void tellTheOtherSideThatAMessageIsThereWithoutRepeatingIt() {
        exchanges.write(officer, id, "Merci de votre dossier.", List.of());
        exchanges.write(agent, id, "Une précision.", List.of());

        assertThat(mails("signatory", "message.fromService")).singleElement().satisfies(mail -> assertThat(mail.body())
                .doesNotContain("Merci de votre dossier"));
        assertThat(mails("case_officer", "message.fromApplicant")).hasSize(1);
        assertThat(mails("agent", "message.fromApplicant")).isEmpty();
    }

    @Test
    void tellNobodyOfANoteOfTheService() {
        int before = outbox.to("agent@exemple.invalid").size();

        notes.write(officer, id, "Voir avec le poste.");

        assertThat(outbox.to("agent@exemple.invalid")).hasSize(before);
    }

    private List<Mail> mails(String login, String key) {
        return outbox.to(login + "@exemple.invalid").stream()
                .filter(mail -> mail.key().equals(key))
                .toList();
    }
}

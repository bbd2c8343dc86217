package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.Derogation;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A derogation is told to who decides it when it is asked for, and to who asked when it is decided. */
@IntegrationTest
class DerogationNoticesTests {

    @Autowired
    Trade trade;

    @Autowired
    Derogations derogations;

    @Autowired
    Preconditions preconditions;

    @Autowired
    OwnNotices notices;

    @Autowired
    Outbox outbox;

    Actor agent;
    Actor officer;
    DossierId draft;

    @BeforeEach
    void aDraftWhoseLeadIsLateWithAReport() {
        trade.peopled();
        agent = trade.actor("agent");
        officer = trade.actor(Role.CASE_OFFICER);
        draft = trade.at(Trade.OPENS.plusDays(1)).completeDraft(trade.publishedCall("AAP-2027-TEST"));
        preconditions.record(
                officer,
                trade.organisation("BRE"),
                new Standing(
                        Precondition.REPORTS,
                        Standing.State.UNMET,
                        Trade.OPENS.plusDays(1).toLocalDate(),
                        "Note du service"));
    }

    @Test
    void leadsTheOfficerToWhereItIsDecided() {
        ask();

        Notice notice = notices.latest(officer, 1).get(0);
        assertThat(notice.subject()).isEqualTo("Dérogation demandée par Commune de Brévalle");
        assertThat(notice.path()).isEqualTo("preconditions");
        assertThat(mailTo(officer)).contains("Prolongation accordée (fictif)", "/preconditions", "31 mars 2027");
    }

    @Test
    void isNotMailedToAnOfficerWhoReadsOnTheScreen() {
        notices.choose(officer, MailChoice.ON_SCREEN);

        ask();

        assertThat(mailTo(officer)).isEmpty();
        assertThat(notices.unread(officer)).isEqualTo(1);
    }

    @Test
    void tellsWhoeverWritesOrSignsTheDraftWhatWasDecided() {
        derogations.refuse(officer, ask().id(), "La prolongation n’est pas jointe.");
        derogations.grant(officer, ask().id(), Trade.CLOSES.toLocalDate());

        for (String login : new String[] {"agent", "signatory"}) {
            assertThat(mailTo(trade.actor(login)))
                    .contains("est refusée", "La prolongation n’est pas jointe.", "est accordée", "31 mars 2027 inclus")
                    .contains("/my/dossiers/" + draft);
            assertThat(notices.latest(trade.actor(login), 2))
                    .extracting(Notice::key)
                    .containsExactlyInAnyOrder("derogation.GRANTED", "derogation.REFUSED");
        }
        assertThat(mailTo(trade.actor("other.agent"))).isEmpty();
    }

    private Derogation ask() {
        return derogations.ask(agent, draft, "Prolongation accordée (fictif).", trade.document(agent, "partiel.pdf"));
    }

    private String mailTo(Actor actor) {
        return String.join(
                "\n",
                outbox.to(actor.login() + "@exemple.invalid").stream()
                        .map(Mail::body)
                        .toList());
    }
}

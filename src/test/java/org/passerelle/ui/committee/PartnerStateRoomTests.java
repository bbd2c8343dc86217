package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The officer of a partner State in the committee room of a joint fund. */
@IntegrationTest
class PartnerStateRoomTests {

    private static final String CODE = "AAP-2027-FONDS";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Committee committee;

    @Autowired
    Seats seats;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Walk walk;

    CallId fund;
    DossierId dossier;

    @BeforeEach
    void aJointFundThatIsClosed() {
        fund = trade.peopled().published(joint(CODE));
        walk.to(Trade.OPENS.plusDays(1));
        dossier = trade.completeDraft(fund, "agent", "Campus fictif", "100000.00");
        dossiers.edit(
                trade.actor("agent"),
                dossier,
                DossierContent.answers(Map.of("theme", "YOUTH", "jointSignature", true)));
        dossiers.submit(trade.actor("signatory"), dossier);
        walk.to(Trade.CLOSES.plusDays(1));
    }

    @AfterEach
    void leave() {
        Seat.leave();
    }

    @Test
    void readsTheRoomOfTheFundOnWhoseCommitteeItsStateSits() {
        CallId other = trade.published(joint("AAP-2027-AUTRE"));
        assertThat(codesOf(() -> committee.sessions(officer(), fund))).containsExactly("FORBIDDEN");

        sit();
        enter("committee");
        assertThat(Seat.words()).contains(CODE).doesNotContain("AAP-2027-AUTRE");
        enter("committee/" + CODE);

        assertThat(Seat.words()).contains("Réunion du comité", "Trésor (fictif)");
        assertThat(codesOf(() -> committee.sessions(officer(), other))).containsExactly("FORBIDDEN");
    }

    @Test
    void readsTheTitlesOfTheRankingWithoutALinkToPagesThatDoNotAdmitIt() {
        sit();
        trade.admissible(dossier);
        trade.appraise(dossier, "4");
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), fund);

        enter("committee/" + CODE);

        assertThat(Seat.words()).contains("Campus fictif", "Proposition du classement");
        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().startsWith("dossiers/"));
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), fund, Deliberation.acceptProposal());
        enter("committee/" + CODE);
        assertThat(Seat.words()).contains("Campus fictif", "Délibération close");
        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().startsWith("dossiers/"));
    }

    private void sit() {
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);
        seats.assign(
                trade.actor(Role.COMMITTEE_SECRETARY),
                fund,
                List.of(
                        new org.passerelle.committee.Seat(chair.personId(), chair.name(), "Ministère", true, true),
                        new org.passerelle.committee.Seat(
                                officer().personId(), officer().name(), "Trésor (fictif)", true, false)));
    }

    private void enter(String path) {
        accounts.open(
                Actor.clockwork(), List.of(officer().personId()), officer().login());
        Seat.leave();
        Seat.take(application, people.byLogin(officer().login()).orElseThrow(), path);
    }

    private Actor officer() {
        return trade.actor("partner.state");
    }

    private static org.passerelle.calls.CallDefinition joint(String code) {
        return Definitions.with(
                code,
                Map.of(
                        "scheme",
                        "JOINT_FUND",
                        "funders",
                        List.of(
                                Map.of("key", "MEAE", "name", "Ministère", "currency", "EUR", "envelope", "220000.00"),
                                Map.of("key", "DGCT", "name", "État", "currency", "EUR", "envelope", "220000.00"))));
    }
}

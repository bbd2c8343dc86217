package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Funder;
import org.passerelle.calls.FundingScheme;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The balance of a joint fund, whose second State pays 10 000 € of one dossier in dirhams, all of it in the second year. */
@IntegrationTest
class JointBalanceTests {

    private static final String CODE = "AAP-2027-FONDS";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    CallId fund;
    DossierId dossier;

    @BeforeEach
    void aRankingOfOne() {
        fund = trade.peopled()
                .published(Definitions.with(
                        CODE,
                        Map.of(
                                "scheme",
                                FundingScheme.JOINT_FUND,
                                "funders",
                                List.of(
                                        new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(220_000), null),
                                        new Funder(
                                                "DGCT",
                                                "Direction (fictive)",
                                                "MAD",
                                                Money.of(2_750_000),
                                                BigDecimal.valueOf(11))))));
        walk.to(Trade.OPENS.plusDays(1));
        dossier = trade.completeDraft(fund);
        dossiers.edit(
                trade.actor("agent"),
                dossier,
                DossierContent.answers(Map.of("theme", "YOUTH", "jointSignature", true)));
        dossiers.submit(trade.actor("signatory"), dossier);
        jdbc.sql(
                        "update passerelle.dossier set plan = jsonb_set(plan, '{resources}', plan -> 'resources' || :state::jsonb)"
                                + " where id = :id")
                .param("id", dossier.value())
                .param(
                        "state",
                        "{\"source\": \"PARTNER_STATE\", \"organisation\": \"DGCT\", \"kind\": \"CASH\", \"status\": \"REQUESTED\","
                                + " \"amounts\": {\"2028\": \"10000.00\"}}")
                .update();
        walk.to(Trade.CLOSES.plusDays(1));
        trade.admissible(dossier);
        trade.appraise(dossier, "4");
        walk.propose(fund);
    }

    @AfterEach
    void leave() {
        Seat.leave();
    }

    @Test
    void tellsOfEachStateWhatItGivesByYearGroupAndGoal() {
        take(Role.COMMITTEE_CHAIR);

        String balance = Seat.text(_get(BalancePanel.class).getElement());
        assertThat(balance)
                .contains("Ministère (fictif) Par année 2027 8 000 € 2028 8 000 € 2029 8 000 €")
                .contains("Direction (fictive) Par année 2028 110 000 MAD Par groupe de pays")
                .contains("24 000 €", "ODD 6");
        assertThat(balance.split("ODD 6", -1)).hasSize(3);
        assertThat(balance.split("110 000 MAD", -1))
                .as("by year, group and goal")
                .hasSize(4);
    }

    @Test
    void tellsOfWhoWaitsWhatIsAskedOfEachState() {
        walk.deliberate(
                fund,
                new Deliberation(
                        Map.of(
                                dossier,
                                new Deliberation.Change(
                                        RankingList.WAITING, Map.of(), "Le calendrier reste à préciser.")),
                        List.of(),
                        "Paris"));
        walk.decide(fund);

        take(Role.CASE_OFFICER, "offers/");

        assertThat(Seat.words().replaceAll("[\\u00A0\\u202F]", " ")).contains("24 000 € (MEAE), 110 000 MAD (DGCT)");
    }

    private void take(Role role) {
        take(role, "committee/");
    }

    private void take(Role role, String page) {
        Actor actor = trade.actor(role);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), actor.login());
        Seat.take(application, people.byLogin(actor.login()).orElseThrow(), page + CODE);
    }
}

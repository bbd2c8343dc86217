package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.reviews.FairnessBench;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class FairnessViewTests {

    private static final String CODE = "AAP-2027-TEST";

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
    FairnessBench benches;

    @Autowired
    DueJobs jobs;

    @AfterEach
    void leave() {
        Seat.leave();
    }

    @Test
    void theChairOpensItFromTheSessionAndTheOpeningIsRecorded() {
        CallId call = announced("4.5", "4", "3.5", "3", "2.5");
        advance(Trade.CLOSES.plusDays(1));
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);

        enter(Role.COMMITTEE_CHAIR, "committee/" + CODE);
        _get(RouterLink.class, spec -> spec.withText("Consulter l’examen d’équité"));
        assertThat(benches.consulted(call)).isEmpty();

        enter(Role.COMMITTEE_CHAIR, "committee/" + CODE + "/fairness");
        assertThat(benches.consulted(call)).hasSize(1);
        assertThat(Seat.words())
                .contains("Total d’une fiche = niveau général + effet du dossier + effet de l’évaluateur + hasard")
                .contains("Note corrigée", "90,00", "1 à 1", "Évaluateur A", "Évaluateur B", "C1 – Critère 1")
                .doesNotContain(trade.actor("reviewer1").name());
    }

    @Test
    void saysWhatIsMissingInPlaceOfFigures() {
        announced("4", "3");
        enter(Role.CASE_OFFICER, "committee/" + CODE + "/fairness");

        assertThat(Seat.words())
                .contains(
                        "Recoupement insuffisant",
                        trade.actor("reviewer1").name() + " : 2 fiches sur les 5 nécessaires.")
                .doesNotContain("Note corrigée");
    }

    @Test
    void saysWhenTheSecretaryWillSeeIt() {
        announced("4", "3");
        enter(Role.COMMITTEE_SECRETARY, "committee/" + CODE + "/fairness");

        assertThat(Seat.words())
                .contains("Le classement n’a pas encore été proposé")
                .doesNotContain("Recoupement insuffisant", "Cette consultation est consignée");
    }

    @Test
    void isNotOfferedWhereTheCallDoesNotAnnounceIt() {
        trade.openCall(CODE);
        enter(Role.COMMITTEE_CHAIR, "committee/" + CODE);

        _assertNone(RouterLink.class, spec -> spec.withText("Consulter l’examen d’équité"));
    }

    private CallId announced(String... scores) {
        CallId call = trade.peopled()
                .published(Definitions.with(
                        CODE,
                        Map.of(
                                "procedure",
                                Map.of(
                                        "review",
                                        Map.of(
                                                "fairnessBench",
                                                true,
                                                "visibility",
                                                Map.of(
                                                        "COMMITTEE_CHAIR",
                                                        Map.of("REVIEWER_NAMES", "NEVER"),
                                                        "COMMITTEE_SECRETARY",
                                                        Map.of("REVIEWER_NAMES", "NEVER")))))));
        advance(Trade.OPENS.plusDays(1));
        for (String score : scores) {
            trade.appraised(call, score);
        }
        return call;
    }

    private void enter(Role role, String path) {
        Actor actor = trade.actor(role);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), actor.login());
        Seat.leave();
        Seat.take(application, people.byLogin(actor.login()).orElseThrow(), path);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}

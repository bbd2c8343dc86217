package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A dossier that is appraised while its call still takes others. */
@IntegrationTest
class RankingAwaitedTests {

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
    Dossiers dossiers;

    @Autowired
    DueJobs jobs;

    @WalkedOnce
    void anAppraisedDossierOfAnOpenCall() {
        CallId call = trade.peopled().publishedCall(CODE);
        advance(Trade.OPENS.plusDays(1));
        DossierId dossier = trade.completeDraft(call, "agent", "Services d’eau durables", "100000.00");
        dossiers.submit(trade.actor("signatory"), dossier);
        trade.admissible(dossier);
        trade.appraise(dossier, "4");
    }

    @AfterEach
    void leave() {
        Seat.leave();
    }

    @Test
    void isListedForTheCommitteeBeforeItsRankingCanBeProposed() {
        enter("committee");

        assertThat(Seat.words()).contains(CODE, "En instruction");
    }

    @Test
    void isSaidToWaitForTheClosingOfItsCall() {
        enter("committee/" + CODE);

        assertThat(Seat.words())
                .contains("1 dossier est instruit et attend le classement. L’appel est encore ouvert")
                .contains("le classement se propose après sa clôture, le");
        _assertNone(Button.class, spec -> spec.withText("Proposer le classement"));
    }

    private void enter(String path) {
        Actor actor = trade.actor(Role.COMMITTEE_SECRETARY);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), actor.login());
        Seat.leave();
        Seat.take(application, people.byLogin(actor.login()).orElseThrow(), path);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}

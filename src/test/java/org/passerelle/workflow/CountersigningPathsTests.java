package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.*;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Countersigning;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionPage;
import org.passerelle.awards.DecisionPages;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DecisionRules;
import org.passerelle.calls.Procedure;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A call that asks for two signatures: nothing is decided by the first, and the second signs the same text or returns it. */
@IntegrationTest
class CountersigningPathsTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Awards awards;

    @Autowired
    Countersigning countersigning;

    @Autowired
    DecisionPages pages;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId id;
    Actor first;
    Actor second;

    @BeforeEach
    void aProposedDossier() {
        trade.peopled();
        Procedure procedure = Procedure.DEFAULT.with(DecisionRules.DEFAULT.withSecondSignature(true));
        call = trade.published(Definitions.with(CODE, Map.of("procedure", procedure)));
        walk.to(Trade.OPENS.plusDays(1));
        id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call).deliberate(call, Deliberation.acceptProposal());
        first = trade.actor(Role.AUTHORISING_OFFICER);
        second = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", null);
    }

    @Test
    void decidesWhenTheSecondPersonHasSignedAndNotBefore() {
        assertThat(trade.decide(first, call)).isEmpty();
        jobs.runDue();
        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");
        assertThat(awards.of(first, id)).isEmpty();
        assertThat(walk.path(walk.number(id)))
                .contains(ids(DECIDE, IS_SECOND_SIGNATURE_NEEDED))
                .doesNotContain(ids(LETTER_MERGE, ISSUE_DECISION_LETTER));
        assertThat(codesOf(() -> trade.decide(first, call))).containsExactly("SECOND_SIGNATORY");

        assertThat(trade.decide(second, call)).hasSize(1);
        jobs.runDue();

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        Decision decision = awards.of(first, id).orElseThrow();
        assertThat(decision.decidedBy()).isEqualTo(second.name());
        assertThat(decision.grounds().first()).isNotNull();
        assertThat(decision.grounds().first().name()).isEqualTo(first.name());
        assertThat(decision.grounds().first().sha256())
                .isEqualTo(decision.grounds().sha256());
        assertThat(walk.path(walk.number(id)))
                .contains(ids(COUNTERSIGN, IS_COUNTERSIGNED, LETTER_MERGE, ISSUE_DECISION_LETTER));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void endsWithTheDossierThatIsWithdrawnBetweenTheTwoSignatures() {
        trade.decide(first, call);
        jobs.runDue();

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(APPLICATION_WITHDRAWN, REVIEW_WITHDRAWN))
                .doesNotContain(ids(IS_COUNTERSIGNED, LETTER_MERGE, ISSUE_DECISION_LETTER));
        assertThat(awards.of(first, id)).isEmpty();
        assertThat(codesOf(() -> countersigning.giveBack(second, id, "Trop tard (fictif).")))
                .containsExactly("WRONG_STAGE");
        assertThat(jobs.incidents()).isZero();
        assertThat(jobs.openInstances()).isZero();
    }

    @Test
    void isSignedAnewByTwoWhereTheSecondPersonReturnsIt() {
        trade.decide(first, call);
        DecisionPage page = pages.open(second, id);
        assertThat(codesOf(() -> pages.save(second, id, 0, page.answers()))).containsExactly("FIRST_SIGNED");
        assertThat(codesOf(() -> countersigning.giveBack(second, id, " "))).containsExactly("COMMENT_REQUIRED");

        countersigning.giveBack(second, id, "Le taux est à vérifier (fictif).");

        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");
        assertThat(walk.path(walk.number(id)))
                .contains(ids(COUNTERSIGN, IS_COUNTERSIGNED, SIGNATURE_MERGE))
                .doesNotContain(ids(LETTER_MERGE));
        assertThat(codesOf(() -> countersigning.giveBack(second, id, "Encore.")))
                .containsExactly("WRONG_STAGE");
        pages.save(second, id, 0, page.answers().with("paragraph", "Taux vérifié."));
        assertThat(trade.decide(second, call)).isEmpty();
        assertThat(trade.decide(first, call)).hasSize(1);
        jobs.runDue();
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }
}

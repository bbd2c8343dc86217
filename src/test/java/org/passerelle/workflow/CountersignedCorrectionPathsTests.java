package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.CorrectionElement.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Correction.Ground;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.FirstSignature;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.awards.ShownAct;
import org.passerelle.awards.Signing;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.workflow.model.RectificationElement;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where the call asks for two signatures, a correction waits for the second: given, refused, or needed no more. */
@IntegrationTest
class CountersignedCorrectionPathsTests {

    private static final Correction BACK = Correction.withdrawing(Ground.CONDITIONS_NOT_MET, "Non tenues (fictif).");

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Awards awards;

    @Autowired
    Corrections corrections;

    @Autowired
    SecondSignatures second;

    @Autowired
    Dossiers dossiers;

    @Autowired
    StandingTies standing;

    @Autowired
    Outbox outbox;

    TwiceSignedCall call;
    DossierId id;

    @WalkedOnce
    void anAwardThatTwoPersonsSigned() {
        call = new TwiceSignedCall(application);
        id = call.awarded;
    }

    @Test
    void rectifiesWithTheSecondSignatureAndNotWithTheFirst() {
        Decision before = held();

        assertThat(sign(TwiceSignedCall.WORDS)).isEmpty();

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY", "AUTHORISING_OFFICER");
        assertThat(held()).isEqualTo(before);
        assertThat(path()).doesNotContain(ids(CORRECTION_HOLDS, RectificationElement.RECTIFICATION_KNOWN));
        assertThat(awaited()).hasValueSatisfying(act -> {
            assertThat(act.first().name()).isEqualTo(call.first.name());
            assertThat(act.text()).contains(before.number(), "Erreur de plume (fictive).");
        });
        assertThat(codesOf(() -> countersign(call.first))).containsExactly("SECOND_SIGNATORY");
        assertThat(codesOf(() -> sign(BACK))).as("another text beside it").containsExactly("FIRST_SIGNED");

        Decision decision = countersign(call.second);
        jobs.runDue();

        assertThat(decision.kind()).isEqualTo(DecisionKind.RECTIFICATION);
        assertThat(decision.decidedBy()).isEqualTo(call.second.name());
        FirstSignature first = decision.grounds().first();
        assertThat(first.name()).isEqualTo(call.first.name());
        assertThat(first.sha256()).isEqualTo(decision.grounds().sha256());
        assertThat(held()).isEqualTo(decision);
        assertThat(awaited()).isEmpty();
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(path())
                .contains(ids(COUNTERSIGN_CORRECTION, CORRECTION_HOLDS, RectificationElement.RECTIFICATION_KNOWN))
                .doesNotContain(ids(CORRECTION_RETURNED, CORRECTION_DROPPED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void withdrawsWithTheSecondSignatureAlone() {
        sign(BACK);
        jobs.runDue();
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY", "AUTHORISING_OFFICER");

        Decision decision = countersign(call.second);
        jobs.runDue();

        assertThat(decision.withdraws()).isTrue();
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).contains(ids(CORRECTION_HOLDS, ReviewElement.AWARD_WITHDRAWN));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void leavesTheDecisionAsItWasWhereTheSecondPersonReturnsIt() {
        Decision before = held();
        sign(BACK);
        assertThat(codesOf(() -> second.giveBack(call.second, id, AwaitedAct.Kind.CORRECTION, " ")))
                .containsExactly("COMMENT_REQUIRED");

        second.giveBack(call.second, id, AwaitedAct.Kind.CORRECTION, "Le fondement est à revoir (fictif).");

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(held()).isEqualTo(before);
        assertThat(path()).contains(ids(CORRECTION_RETURNED)).doesNotContain(ids(CORRECTION_HOLDS));
        assertThat(outbox.to("authorising_officer@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("second.correctionReturned"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains(call.second.name(), "Le fondement est à revoir (fictif).", "/signed"));
        assertThat(codesOf(() -> countersign(call.second))).containsExactly("NO_SUCH_TASK");
        sign(TwiceSignedCall.WORDS);
        countersign(call.second);
        jobs.runDue();
        assertThat(held().kind()).isEqualTo(DecisionKind.RECTIFICATION);
    }

    @Test
    void tellsNobodyWhereTheFirstPersonTakesTheOwnSignatureBack() {
        sign(TwiceSignedCall.WORDS);

        second.giveBack(call.first, id, AwaitedAct.Kind.CORRECTION, "Relu (fictif).");

        assertThat(awaited()).isEmpty();
        assertThat(outbox.to("authorising_officer@exemple.invalid"))
                .noneMatch(mail -> mail.key().equals("second.correctionReturned"));
    }

    @Test
    void isNotWaitedForOnceItsApplicantWithdrawsTheDossier() {
        sign(TwiceSignedCall.WORDS);

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(awaited()).isEmpty();
        assertThat(path()).contains(ids(CORRECTION_DROPPED)).doesNotContain(ids(CORRECTION_HOLDS));
        assertThat(codesOf(() -> countersign(call.second))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void asksTheSecondPersonForAllThatTheFirstIsAsked() {
        sign(TwiceSignedCall.WORDS);
        Signing right = signing(call.second);

        assertThat(codesOf(() -> corrections.countersign(
                        call.second, id, new Signing(Optional.empty(), right.delegation(), right.shown(), true))))
                .containsExactly("PASSWORD_NEEDED");
        assertThat(codesOf(() -> corrections.countersign(
                        call.second, id, new Signing(right.again(), null, right.shown(), true))))
                .containsExactly("DELEGATION_NONE");
        ShownAct other = corrections.preview(call.second, id, BACK);
        assertThat(codesOf(() -> corrections.countersign(call.second, id, trade.signing(call.second, id, other))))
                .containsExactly("ACT_CHANGED");
        LocalDate since = LocalDate.of(2020, 1, 1);
        standing.declare(call.second, trade.organisation("BRE"), TieKind.FAMILY, since, null, "Fictif");
        assertThat(codesOf(() -> corrections.countersign(call.second, id, right)))
                .containsExactly("CONFLICT_OF_INTEREST");
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY", "AUTHORISING_OFFICER");
    }

    @Test
    void isReturnedWhereAConflictHasRecusedWhoSignedFirst() {
        sign(TwiceSignedCall.WORDS);
        jobs.runDue();
        Signing right = signing(call.second);
        standing.declare(
                call.first, trade.organisation("BRE"), TieKind.FAMILY, LocalDate.of(2026, 1, 1), null, "Fictif");

        assertThat(codesOf(() -> corrections.countersign(call.second, id, right)))
                .containsExactly("FIRST_TIED");

        int told = outbox.to(call.first.login() + "@exemple.invalid").size();
        second.giveBack(call.second, id, AwaitedAct.Kind.CORRECTION, "Premier signataire récusé (fictif).");
        jobs.runDue();
        assertThat(second.of(call.second, id, AwaitedAct.Kind.CORRECTION)).isEmpty();
        assertThat(outbox.to(call.first.login() + "@exemple.invalid"))
                .as("the dossier is closed to who signed first")
                .hasSize(told);
    }

    private Optional<Decision> sign(Correction correction) {
        return trade.correct(call.first, id, correction);
    }

    private Decision countersign(Actor officer) {
        return corrections.countersign(officer, id, signing(officer));
    }

    /** For the very text that waits; any text where none does. */
    private Signing signing(Actor officer) {
        ShownAct shown = awaited()
                .map(act -> new ShownAct(act.text(), act.first().sha256()))
                .orElse(new ShownAct("", ""));
        return trade.signing(officer, id, shown);
    }

    private Optional<AwaitedAct> awaited() {
        return second.of(call.first, id, AwaitedAct.Kind.CORRECTION);
    }

    private Decision held() {
        return awards.of(call.first, id).orElseThrow();
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}

package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Correction.Ground;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Signing;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.LocalizedText;
import org.passerelle.workflow.model.PromotionElement;
import org.passerelle.workflow.model.RectificationElement;
import org.springframework.beans.factory.annotation.Autowired;

/** A signed decision is rectified or withdrawn by another that is linked to it, and the processes follow. */
@IntegrationTest
class CorrectionPathsTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final Correction RECTIFIED = Correction.rectifying(
            "Erreur de plume (fictive).",
            new LocalizedText("Le paragraphe tel qu’il aurait dû être.", "The paragraph as it should have been."),
            List.of("Une condition de plus."));

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Awards awards;

    @Autowired
    Corrections corrections;

    @Autowired
    Offers offers;

    @Autowired
    Appeals appeals;

    @Autowired
    AppealWalk walking;

    @Autowired
    Outbox outbox;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId awarded;
    DossierId rejected;
    Actor officer;

    @WalkedOnce
    void twoSignedDecisions() {
        trade.peopled();
        call = walk.openCall(CODE);
        awarded = walk.submitted(call);
        rejected = walk.submitted(call, "Dossier fictif sous le seuil");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(awarded, "4").appraise(rejected, "2");
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);
        officer = trade.actor(Role.AUTHORISING_OFFICER);
    }

    @Test
    void rectifiesTheWordsAndChangesNothingElse() {
        Decision before = held(awarded);

        Decision decision = sign(awarded, RECTIFIED);
        jobs.runDue();

        assertThat(decision.kind()).isEqualTo(DecisionKind.RECTIFICATION);
        assertThat(decision.replaces()).isEqualTo(before.number());
        assertThat(decision.grants()).isEqualTo(before.grants());
        assertThat(decision.conditions()).containsExactly("Une condition de plus.");
        assertThat(decision.grounds().act()).contains(before.number(), "Erreur de plume (fictive).");
        assertThat(held(awarded)).isEqualTo(decision);
        assertThat(awards.history(officer, awarded))
                .extracting(Decision::number)
                .containsExactly(before.number(), decision.number());
        walk.waits(awarded, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(walk.path(walk.number(awarded))).contains(ids(RectificationElement.RECTIFICATION_KNOWN));
        assertThat(letters(awarded)).containsExactly(LetterKind.AWARD_LETTER, LetterKind.AWARD_LETTER);
        offers.accept(trade.actor("signatory"), awarded);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void withdrawsAnAwardAndGivesTheAmountBackToTheRanking() {
        Decision before = held(awarded);
        Decision decision = sign(awarded, Correction.withdrawing(Ground.CONDITIONS_NOT_MET, "Conditions non tenues."));
        jobs.runDue();

        assertThat(decision.replaces()).isEqualTo(before.number());
        assertThat(decision.grants()).isEmpty();
        walk.waits(awarded, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(offers.of(Actor.clockwork(), awarded))
                .hasValueSatisfying(offer -> assertThat(offer.state()).isEqualTo(Offer.State.REVOKED));
        assertThat(walk.path(walk.number(awarded)))
                .contains(ids(AWARD_WITHDRAWN, RETURN_MERGE, ISSUE_WITHDRAWAL_LETTER, PROPOSAL_MERGE))
                .doesNotContain(ids(DECISION_WITHDRAWN));
        assertThat(walk.path(CODE)).contains(ids(PromotionElement.AMOUNT_REALLOCATED));
        assertThat(letters(awarded)).contains(LetterKind.WITHDRAWAL_LETTER);
        assertThat(codesOf(() -> sign(awarded, RECTIFIED))).containsExactly("WRONG_STAGE");

        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);

        walk.waits(awarded, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(held(awarded).kind()).isEqualTo(DecisionKind.DECISION);
        assertThat(held(awarded).replaces()).isEqualTo(decision.number());
        offers.accept(trade.actor("signatory"), awarded);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void withdrawsARefusalWhoseReviewHadEnded() {
        sign(rejected, Correction.withdrawing(Ground.UNLAWFUL, "Une pièce n’avait pas été lue."));
        jobs.runDue();

        walk.waits(rejected, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(rejected)))
                .contains(ids(DECISION_WITHDRAWN, ISSUE_WITHDRAWAL_LETTER))
                .doesNotContain(ids(AWARD_WITHDRAWN));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void withdrawsWhatIsUnlawfulInTheFourMonthsAloneAndAlwaysWithReasons() {
        assertThat(codesOf(() -> sign(rejected, Correction.withdrawing(Ground.UNLAWFUL, " "))))
                .containsExactly("CORRECTION_REASON");
        walk.to(Trade.CLOSES.plusDays(5).plusMonths(4).plusDays(10));

        assertThat(codesOf(() -> sign(rejected, Correction.withdrawing(Ground.UNLAWFUL, "Trop tard."))))
                .containsExactly("WITHDRAWAL_LATE");
        sign(rejected, Correction.withdrawing(Ground.ASKED_BY_BENEFICIARY, "À sa demande."));
        assertThat(held(rejected).kind()).isEqualTo(DecisionKind.WITHDRAWAL);
    }

    @Test
    void withdrawsNothingBesideAnAppealThatIsOpenAndRectifiesAllTheSame() {
        walking.lodge(rejected);

        assertThat(codesOf(() -> sign(rejected, Correction.withdrawing(Ground.UNLAWFUL, "Retirée (fictif)."))))
                .containsExactly("CORRECTION_APPEALED");
        assertThat(sign(rejected, RECTIFIED).kind()).isEqualTo(DecisionKind.RECTIFICATION);
        jobs.runDue();

        appeals.takeBack(trade.actor("signatory"), rejected);
        sign(rejected, Correction.withdrawing(Ground.UNLAWFUL, "Retirée (fictif)."));
        assertThat(held(rejected).withdraws()).isTrue();
    }

    @Test
    void tellsTheApplicantOfEach() {
        sign(awarded, RECTIFIED);
        jobs.runDue();
        assertThat(told("offer.rectified")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("/my/dossiers/" + awarded));
        sign(awarded, Correction.withdrawing(Ground.CONDITIONS_NOT_MET, "Conditions non tenues."));
        jobs.runDue();

        assertThat(told("offer.withdrawn")).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("/my/dossiers/" + awarded));
    }

    private List<Mail> told(String key) {
        return outbox.to("signatory@exemple.invalid").stream()
                .filter(mail -> mail.key().equals(key))
                .toList();
    }

    @Test
    void asksForThePasswordTheDelegationAndTheTextThatWasShown() {
        Signing right = signing(awarded, RECTIFIED);
        assertThat(codesOf(() -> corrections.sign(
                        officer,
                        awarded,
                        RECTIFIED,
                        new Signing(Optional.empty(), right.delegation(), right.shown(), true))))
                .containsExactly("PASSWORD_NEEDED");
        assertThat(codesOf(() -> corrections.sign(
                        officer, awarded, RECTIFIED, new Signing(right.again(), null, right.shown(), true))))
                .containsExactly("DELEGATION_NONE");
        Correction other = Correction.withdrawing(Ground.UNLAWFUL, "Autre chose.");
        assertThat(codesOf(() -> corrections.sign(officer, awarded, other, right)))
                .containsExactly("ACT_CHANGED");
    }

    private Decision sign(DossierId id, Correction correction) {
        return corrections
                .sign(officer, id, correction, signing(id, correction))
                .orElseThrow();
    }

    private Signing signing(DossierId id, Correction correction) {
        return trade.signing(officer, id, corrections.preview(officer, id, correction));
    }

    private Decision held(DossierId id) {
        return awards.of(officer, id).orElseThrow();
    }

    private List<LetterKind> letters(DossierId id) {
        return documents.of(Actor.clockwork(), id).stream()
                .map(IssuedDocument::kind)
                .filter(LetterKind::isDecision)
                .toList();
    }
}

package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.OfferElement.*;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.shared.Money;
import org.passerelle.workflow.model.PromotionElement;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every path of what follows a decision, with the stage and who is awaited at each wait state. */
@IntegrationTest
class OfferPathsTests {

    private static final String SIGNATORY = "APPLICANT_SIGNATORY";
    /** Fifteen calendar days after the release, 24:00. */
    private static final LocalDateTime LAST =
            OfferedCall.DECIDED.plusDays(16).toLocalDate().atStartOfDay();

    @Autowired
    ApplicationContext application;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Awards awards;

    @Autowired
    IssuedDocuments documents;

    OfferedCall offered;

    @WalkedOnce
    void threeDossiersUnderAnEnvelopeForLess() {
        offered = new OfferedCall(application).decided();
        walk.waits(offered.whole, Stage.AWARDED, SIGNATORY);
        walk.waits(offered.partial, Stage.PARTIALLY_AWARDED, SIGNATORY);
        walk.waits(offered.waiting, Stage.WAITLISTED);
    }

    @Test
    void endsWhenAWholeAwardIsAccepted() {
        offered.accept(offered.whole);

        walk.waits(offered.whole, Stage.AWARDED);
        assertThat(path(offered.whole))
                .contains(ids(ANSWER_OFFER, OFFER_ACCEPTED, OFFER_LETTER_ISSUED))
                .contains(ids(ReviewElement.OFFER_FOLLOWED))
                .doesNotContain(ids(REVISE_BUDGET, OFFER_DECLINED, OFFER_LAPSED));
        walk.waits(offered.waiting, Stage.WAITLISTED);
        assertThat(jobs.openInstances())
                .as("an open offer, a place on the list")
                .isEqualTo(2);
    }

    @Test
    void asksForARevisedBudgetWhenAPartialAwardIsAccepted() {
        offered.accept(offered.partial);
        walk.waits(offered.partial, Stage.BUDGET_REVISION, SIGNATORY);

        offered.revise(offered.partial);

        walk.waits(offered.partial, Stage.PARTIALLY_AWARDED);
        assertThat(path(offered.partial))
                .contains(ids(REVISE_BUDGET, BUDGET_REVISED))
                .doesNotContain(ids(OFFER_ACCEPTED, REVISION_LAPSED, OFFER_DECLINED));
        walk.waits(offered.waiting, Stage.WAITLISTED);
    }

    @Test
    void promotesInPartWhatWaitsWhenAPartialAwardIsDeclined() {
        offered.decline(offered.partial);

        walk.waits(offered.partial, Stage.OFFER_DECLINED);
        walk.waits(offered.waiting, Stage.PARTIALLY_AWARDED, SIGNATORY);
        walk.waits(offered.whole, Stage.AWARDED, SIGNATORY);
        assertThat(grant(offered.waiting)).isEqualTo(Money.of(20_000));
        assertThat(grant(offered.whole)).isEqualTo(Money.of(24_000));
        assertThat(path(offered.partial)).contains(ids(OFFER_DECLINED)).doesNotContain(ids(OFFER_LAPSED));
        assertThat(path(offered.waiting)).contains(ids(WAITING_PROMOTED)).doesNotContain(ids(WAITING_LIST_END));
        assertThat(walk.path(OfferedCall.CODE)).contains(ids(PromotionElement.AMOUNT_REALLOCATED));
        assertThat(letters(offered.waiting)).contains(LetterKind.WAITING_LIST_LETTER, LetterKind.PARTIAL_AWARD_LETTER);
        offered.accept(offered.waiting);
        offered.revise(offered.waiting);
        walk.waits(offered.waiting, Stage.PARTIALLY_AWARDED);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void promotesWholeWhatWaitsWhenAWholeAwardIsDeclined() {
        offered.decline(offered.whole);

        walk.waits(offered.waiting, Stage.AWARDED, SIGNATORY);
        assertThat(grant(offered.waiting)).isEqualTo(Money.of(24_000));
        assertThat(grant(offered.partial)).as("never raised either").isEqualTo(Money.of(20_000));
        assertThat(letters(offered.waiting)).contains(LetterKind.AWARD_LETTER);
        assertThat(awards.history(Actor.clockwork(), offered.waiting))
                .extracting(Decision::replaces)
                .containsExactly(
                        null,
                        awards.history(Actor.clockwork(), offered.waiting)
                                .get(0)
                                .number());
    }

    @Test
    void lapsesWhenNobodyAnswersAndServesWhoWaits() {
        assertThat(walk.to(LAST.minusMinutes(1)))
                .extracting(DueJobs.Fired::timer)
                .containsOnly("offer-reminder", "letter-unread");
        walk.waits(offered.partial, Stage.PARTIALLY_AWARDED, SIGNATORY);

        walk.to(LAST);

        walk.waits(offered.whole, Stage.LAPSED);
        walk.waits(offered.partial, Stage.LAPSED);
        walk.waits(offered.waiting, Stage.AWARDED, SIGNATORY);
        assertThat(path(offered.whole))
                .contains(ids(OFFER_REMINDED, OFFER_DEADLINE, OFFER_LAPSED))
                .doesNotContain(ids(ANSWER_OFFER, OFFER_ACCEPTED, OFFER_DECLINED, IS_REVISION_NEEDED));
    }

    @Test
    void endsWhenTheApplicantWithdrawsInsteadOfRevisingTheBudget() {
        offered.accept(offered.partial);
        walk.waits(offered.partial, Stage.BUDGET_REVISION, SIGNATORY);

        offered.withdraw(offered.partial);

        walk.waits(offered.partial, Stage.WITHDRAWN);
        walk.waits(offered.waiting, Stage.PARTIALLY_AWARDED, SIGNATORY);
        assertThat(grant(offered.waiting)).isEqualTo(Money.of(20_000));
        assertThat(path(offered.partial)).doesNotContain(ids(BUDGET_REVISED, REVISION_LAPSED, REVISION_REMINDED));
        walk.to(LAST.plusDays(30));
        walk.waits(offered.partial, Stage.WITHDRAWN);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void lapsesWhenTheBudgetIsNotRevisedInTime() {
        offered.accept(offered.whole);
        walk.to(OfferedCall.DECIDED.plusDays(10));
        offered.accept(offered.partial);
        walk.to(LAST.plusDays(9));
        walk.waits(offered.partial, Stage.BUDGET_REVISION, SIGNATORY);

        walk.to(LAST.plusDays(10));

        walk.waits(offered.partial, Stage.LAPSED);
        walk.waits(offered.waiting, Stage.PARTIALLY_AWARDED, SIGNATORY);
        assertThat(path(offered.partial))
                .contains(ids(REVISION_REMINDED, REVISION_DEADLINE, REVISION_LAPSED))
                .doesNotContain(ids(BUDGET_REVISED, OFFER_LAPSED));
    }

    @Test
    void rejectsForGoodWhatStillWaitsWhenTheListEnds() {
        offered.accept(offered.whole);
        LocalDateTime end = LocalDateTime.of(2028, 1, 1, 0, 0);
        offered.accept(offered.partial);
        offered.revise(offered.partial);
        walk.to(end.minusMinutes(1));
        walk.waits(offered.waiting, Stage.WAITLISTED);

        walk.to(end);

        walk.waits(offered.waiting, Stage.REJECTED);
        assertThat(path(offered.waiting))
                .contains(ids(WAITING_LIST_END, ISSUE_FINAL_LETTER, WAITING_ENDED))
                .doesNotContain(ids(WAITING_PROMOTED, OFFER_LETTER_ISSUED));
        assertThat(letters(offered.waiting)).contains(LetterKind.REJECTION_LETTER);
        assertThat(jobs.openInstances()).isZero();
        offered.withdraw(offered.whole);
        walk.waits(offered.waiting, Stage.REJECTED);
    }

    @Test
    void freesWhatAnOpenOfferHoldsWhenItIsWithdrawn() {
        offered.withdraw(offered.whole);

        walk.waits(offered.whole, Stage.WITHDRAWN);
        walk.waits(offered.waiting, Stage.AWARDED, SIGNATORY);
        assertThat(path(offered.whole))
                .contains(ids(ReviewElement.REVIEW_WITHDRAWN))
                .doesNotContain(ids(OFFER_ACCEPTED, OFFER_DECLINED, OFFER_LAPSED));
    }

    @Test
    void freesWhatAnAcceptedOfferHoldsWhenItIsWithdrawn() {
        offered.accept(offered.whole);

        offered.withdraw(offered.whole);

        walk.waits(offered.whole, Stage.WITHDRAWN);
        walk.waits(offered.waiting, Stage.AWARDED, SIGNATORY);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void freesNothingWhenWhoWaitsWithdraws() {
        offered.withdraw(offered.waiting);

        walk.waits(offered.waiting, Stage.WITHDRAWN);
        assertThat(walk.path(OfferedCall.CODE)).doesNotContain(ids(PromotionElement.AMOUNT_REALLOCATED));
        offered.decline(offered.whole);
        walk.waits(offered.waiting, Stage.WITHDRAWN);
    }

    private Money grant(DossierId id) {
        return awards.of(Actor.clockwork(), id)
                .map(Decision::grants)
                .map(Map::values)
                .orElseThrow()
                .iterator()
                .next();
    }

    private List<LetterKind> letters(DossierId id) {
        return documents.of(Actor.clockwork(), id).stream()
                .map(IssuedDocument::kind)
                .toList();
    }

    private List<String> path(DossierId id) {
        return walk.path(walk.number(id));
    }
}

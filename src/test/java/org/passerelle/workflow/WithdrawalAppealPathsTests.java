package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealAnswers;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Correction.Ground;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The withdrawal of an award, or of a place on the waiting list, is contested as every decision that takes something. */
@IntegrationTest
class WithdrawalAppealPathsTests {

    private static final LocalDateTime DAY = OfferedCall.DECIDED.plusDays(1);
    private static final String WHY = "Les conditions étaient tenues (fictif).";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Appeals appeals;

    @Autowired
    AppealAnswers answers;

    @Autowired
    AppealWalk walking;

    @Autowired
    Awards awards;

    @Autowired
    WaitingList waitingList;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Calls calls;

    @Autowired
    DossierFile file;

    @Autowired
    IssuedDocuments documents;

    OfferedCall call;
    DossierId id;
    Actor signatory;
    Actor officer;

    @WalkedOnce
    void aCallWithAnAward() {
        call = new OfferedCall(application).decided();
        id = call.whole;
        signatory = trade.actor("signatory");
        officer = trade.actor(Role.AUTHORISING_OFFICER);
        walk.to(DAY);
    }

    @Test
    void anAwardHoldsAgainAsItWasAndIsOfferedAnew() {
        call.withdraw(call.waiting);
        Decision before = held();
        assertThat(appeals.isContestable(signatory, id)).as("a whole award").isFalse();
        Decision withdrawal = withdraw(id);
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");

        Appeal appeal = lodge();
        assertThat(appeal.against()).isEqualTo(Appeal.Against.WITHDRAWAL);
        assertThat(appeal.decision()).isEqualTo(withdrawal.number());
        assertThat(appeals.isContestable(signatory, id)).isFalse();
        examine(Outcome.RESTORE);
        assertThat(codesOf(() -> decide(Outcome.TO_RANKING))).containsExactly("APPEAL_OUTCOME");
        decide(Outcome.RESTORE);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(file.get(id).publicStage()).isEqualTo(Stage.AWARDED);
        Decision restored = held();
        assertThat(restored.kind()).isEqualTo(DecisionKind.RESTORATION);
        assertThat(restored.replaces()).isEqualTo(withdrawal.number());
        assertThat(restored.grants()).isEqualTo(before.grants());
        assertThat(restored.conditions()).isEqualTo(before.conditions());
        assertThat(restored.grounds().act()).contains(withdrawal.number(), WHY);
        assertThat(left()).as("no euro twice").isEqualTo(Money.ZERO);
        assertThat(letters(LetterKind.AWARD_LETTER)).isEqualTo(2);
        assertThat(letters(LetterKind.APPEAL_DECISION)).isOne();
        assertThat(walk.path(walk.number(id)))
                .contains(ids(ReviewElement.CHECK_AFTER_RESTORATION, ReviewElement.RANKING_DROPPED));
        assertThat(calls.get(call.call).stage()).isEqualTo(CallStage.RESULTS_PUBLISHED);
        call.accept(id);
        walk.waits(id, Stage.AWARDED);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void theWithdrawalStandsWhereTheAppealIsRejected() {
        withdraw(id);
        lodge();
        examine(Outcome.REJECT);

        decide(Outcome.REJECT);

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(held().withdraws()).isTrue();
        assertThat(appeals.isContestable(signatory, id)).as("once").isFalse();
    }

    @Test
    void nothingIsGrantedAgainThatOthersHoldByNow() {
        withdraw(id);
        walk.waits(call.waiting, Stage.AWARDED, "APPLICANT_SIGNATORY");
        lodge();
        examine(Outcome.RESTORE);
        assertThat(codesOf(() -> decide(Outcome.RESTORE))).containsExactly("APPEAL_RESTORE");

        call.decline(call.waiting);
        decide(Outcome.RESTORE);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }

    @Test
    void nothingIsGrantedAgainWhileTheConditionsBeforeAnAwardAreNotMet() {
        call.withdraw(call.waiting);
        withdraw(id);
        lodge();
        examine(Outcome.RESTORE);
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(
                        Precondition.ODA_RETURN, Standing.State.UNMET, LocalDate.of(2027, 2, 1), "Fichier fictif"));

        assertThat(codesOf(() -> decide(Outcome.RESTORE))).containsExactly("AWARD_E07");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY", "AUTHORISING_OFFICER");
    }

    @Test
    void nothingIsGrantedAgainBeyondTheCeilingOfTheDelegation() {
        call.withdraw(call.waiting);
        Map<String, Money> granted = held().grants();
        withdraw(id);
        lodge();
        examine(Outcome.RESTORE);
        officer = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", Money.of(100));

        assertThat(codesOf(() -> decide(Outcome.RESTORE))).containsExactly("DELEGATION_CEILING");

        AppealVerdict verdict = AppealVerdict.of(Outcome.RESTORE, WHY);
        assertThat(answers.preview(officer, id, verdict).text())
                .as("the act says what it grants")
                .contains(granted.get("MEAE").amount().toString());
    }

    @Test
    void anAwardThatAnAppealRaisedIsContestedAsAnyOtherOnceItIsWithdrawn() {
        id = call.partial;
        lodge();
        examine(Outcome.RAISE);
        call.withdraw(call.waiting);
        call.decline(call.whole);
        decide(new AppealVerdict(Outcome.RAISE, WHY, Map.of("MEAE", Money.of(24_000))));
        withdraw(id);

        assertThat(appeals.isContestable(signatory, id)).isTrue();
        assertThat(lodge().against()).isEqualTo(Appeal.Against.WITHDRAWAL);
    }

    @Test
    void aPlaceOnTheWaitingListIsGivenBackAndServedWithWhatIsFree() {
        id = call.waiting;
        withdraw(id);
        lodge();
        examine(Outcome.RESTORE);
        decide(Outcome.RESTORE);
        walk.waits(id, Stage.WAITLISTED);
        assertThat(held().kind()).isEqualTo(DecisionKind.RESTORATION);

        call.decline(call.whole);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isOvertakenOnceTheDossierIsRankedAnewAndEndsWithTheNextDecision() {
        call.withdraw(call.waiting);
        withdraw(id);
        lodge();
        examine(Outcome.RESTORE);
        walk.propose(call.call);
        assertThat(codesOf(() -> decide(Outcome.RESTORE))).containsExactly("APPEAL_OVERTAKEN");
        decide(Outcome.REJECT);
        walk.deliberate(call.call, Deliberation.acceptProposal()).decide(call.call);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(appeals.isContestable(signatory, id)).isFalse();
    }

    @Test
    void isLodgedWithinTwoMonthsOfTheLetterOfWithdrawal() {
        withdraw(id);
        documents.open(trade.actor("agent"), letter());
        walk.to(DAY.plusMonths(2));
        assertThat(appeals.isContestable(signatory, id)).isTrue();

        walk.to(DAY.plusMonths(2).plusDays(5));

        assertThat(appeals.isContestable(signatory, id)).isFalse();
        assertThat(codesOf(this::lodge)).containsExactly("APPEAL_LATE");
    }

    @Test
    void whatAnAppealWithdrewIsNotContested() {
        id = call.waiting;
        lodge();
        examine(Outcome.TO_RANKING);
        decide(Outcome.TO_RANKING);
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");

        assertThat(appeals.isContestable(signatory, id)).isFalse();
    }

    private Decision withdraw(DossierId dossier) {
        Correction correction = Correction.withdrawing(Ground.CONDITIONS_NOT_MET, "Non tenues (fictif).");
        Decision withdrawal = trade.correct(officer, dossier, correction).orElseThrow();
        jobs.runDue();
        return withdrawal;
    }

    private Appeal lodge() {
        return walking.lodge(id);
    }

    private void examine(Outcome outcome) {
        walking.examine(id, outcome);
    }

    private void decide(Outcome outcome) {
        decide(AppealVerdict.of(outcome, WHY));
    }

    private void decide(AppealVerdict verdict) {
        walking.decide(officer, id, verdict);
    }

    private Money left() {
        return waitingList.left(officer, call.call).of("MEAE");
    }

    private Decision held() {
        return awards.of(officer, id).orElseThrow();
    }

    private UUID letter() {
        return documents.of(Actor.clockwork(), id).stream()
                .filter(document -> document.kind() == LetterKind.WITHDRAWAL_LETTER)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long letters(LetterKind kind) {
        return documents.of(Actor.clockwork(), id).stream()
                .map(IssuedDocument::kind)
                .filter(kind::equals)
                .count();
    }
}

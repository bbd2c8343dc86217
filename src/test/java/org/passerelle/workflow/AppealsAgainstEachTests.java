package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.PdfText;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealAnswers;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.ShownAct;
import org.passerelle.awards.Signing;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.exceptions.ExceptionKind;
import org.passerelle.exceptions.ExceptionLine;
import org.passerelle.exceptions.Exceptions;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an appeal leads to by what it contests: an inadmissibility, a place on the waiting list, a partial award. */
@IntegrationTest
class AppealsAgainstEachTests {

    private static final String WHY = "Au vu de la pièce jointe (fictif).";

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
    Calls calls;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Offers offers;

    @Autowired
    WaitingList waitingList;

    @Autowired
    IssuedDocuments documents;

    @Test
    void anInadmissibleDossierIsAppraised() {
        trade.peopled();
        CallId call = walk.openCall(OfferedCall.CODE);
        DossierId id = walk.submitted(call);
        walk.judge(id, false);
        documents.open(trade.actor("agent"), letter(id, LetterKind.INADMISSIBILITY_LETTER));

        lodge(id, Appeal.Against.INADMISSIBILITY);
        walking.examine(id, Outcome.TO_APPRAISAL);
        assertThat(codesOf(() -> walking.decide(id, AppealVerdict.of(Outcome.TO_RANKING, WHY))))
                .containsExactly("APPEAL_OUTCOME");
        walking.decide(id, AppealVerdict.of(Outcome.TO_APPRAISAL, WHY));

        assertThat(letters(id)).contains(LetterKind.APPEAL_DECISION);
        assertThat(walk.path(walk.number(id))).contains(ids(ReviewElement.START_APPRAISAL));
        walk.assign(id, "reviewer1", "reviewer2")
                .opine(id, "post", ConsultationKind.EMBASSY)
                .opine(id, "prefecture", ConsultationKind.PREFECTURE)
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void anInadmissibleDossierIsDecidedThoughItsCallHadEndedWithoutResults() {
        trade.peopled();
        CallId call = walk.openCall(OfferedCall.CODE);
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, false);
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.WITHOUT_RESULTS);
        documents.open(trade.actor("agent"), letter(id, LetterKind.INADMISSIBILITY_LETTER));
        lodge(id, Appeal.Against.INADMISSIBILITY);
        walking.examine(id, Outcome.TO_APPRAISAL);

        walking.decide(id, AppealVerdict.of(Outcome.TO_APPRAISAL, WHY));

        assertThat(calls.get(call).stage()).isEqualTo(CallStage.APPRAISAL);
        walk.assign(id, "reviewer1", "reviewer2")
                .opine(id, "post", ConsultationKind.EMBASSY)
                .opine(id, "prefecture", ConsultationKind.PREFECTURE)
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4");
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.RESULTS_PUBLISHED);
        assertThat(letters(id)).contains(LetterKind.AWARD_LETTER);
        offers.accept(trade.actor("signatory"), id);
        jobs.runDue();
        walk.waits(id, Stage.AWARDED);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void aPlaceOnTheWaitingListIsRankedAnew() {
        OfferedCall call = new OfferedCall(application).decided();
        DossierId id = call.waiting;

        lodge(id, Appeal.Against.WAITING_LIST);
        walking.examine(id, Outcome.TO_RANKING);
        walking.decide(id, AppealVerdict.of(Outcome.TO_RANKING, WHY));

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id))).contains(ids(ReviewElement.AWARD_WITHDRAWN));
        Decision withdrawal = held(id);
        assertThat(withdrawal.kind()).isEqualTo(DecisionKind.WITHDRAWAL);
        assertThat(withdrawal.delegation()).isNotBlank();
        assertThat(withdrawal.grounds().act()).contains(withdrawal.replaces(), WHY);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void aPartialAwardIsRaisedOutOfWhatIsFreeAndOfferedAnew() {
        OfferedCall call = new OfferedCall(application).decided();
        DossierId id = call.partial;
        lodge(id, Appeal.Against.PARTIAL_AWARD);
        walking.examine(id, Outcome.RAISE);
        assertThat(codesOf(() -> walking.decide(id, raised(24_000))))
                .as("nothing is free")
                .containsExactly("APPEAL_RAISE");
        call.withdraw(call.waiting);
        call.decline(call.whole);
        assertThat(codesOf(() -> walking.decide(id, raised(19_000)))).containsExactly("APPEAL_RAISE");
        assertThat(codesOf(() -> walking.decide(id, raised(24_001)))).containsExactly("APPEAL_RAISE");

        walking.decide(id, raised(24_000));

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(walk.path(walk.number(id))).contains(ids(ReviewElement.AWARD_RAISED));
        assertThat(held(id).grant()).isEqualTo(Money.of(24_000));
        assertThat(left(call)).as("no euro twice").isEqualTo(Money.of(20_000));
        assertThat(unlikeTheMinutes(call.call, id)).containsExactly(WHY);
        assertThat(letters(id)).contains(LetterKind.PARTIAL_AWARD_LETTER, LetterKind.AWARD_LETTER);
        call.accept(id);
        walk.waits(id, Stage.AWARDED);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void aRaisedPartialAwardIsToldWithItsOwnAmountsAndNamesTheOfferThatItReplaces() {
        OfferedCall call = new OfferedCall(application).decided();
        DossierId id = call.partial;
        String former = "20 000,00 €";
        assertThat(PdfText.of(read(id, LetterKind.PARTIAL_AWARD_LETTER, 0))).contains(former);
        lodge(id, Appeal.Against.PARTIAL_AWARD);
        walking.examine(id, Outcome.RAISE);
        call.withdraw(call.waiting);
        call.decline(call.whole);

        walking.decide(id, raised(22_000));

        String letter = PdfText.of(read(id, LetterKind.PARTIAL_AWARD_LETTER, 1));
        assertThat(letter)
                .contains("22 000,00 €", WHY, "les crédits restants", "prend la place de celle de " + former)
                .containsOnlyOnce(former);
    }

    private byte[] read(DossierId id, LetterKind kind, int which) {
        UUID letter = documents.of(Actor.clockwork(), id).stream()
                .filter(document -> document.kind() == kind)
                .toList()
                .get(which)
                .id();
        try (InputStream content = documents.open(Actor.clockwork(), letter).content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingIsRaisedWhileTheConditionsBeforeAnAwardAreNotMet() {
        OfferedCall call = new OfferedCall(application).decided();
        DossierId id = call.partial;
        lodge(id, Appeal.Against.PARTIAL_AWARD);
        walking.examine(id, Outcome.RAISE);
        call.withdraw(call.waiting);
        call.decline(call.whole);
        standing(Precondition.ODA_RETURN, Standing.State.UNMET);
        assertThat(codesOf(() -> walking.decide(id, raised(24_000)))).containsExactly("AWARD_E07");
        standing(Precondition.ODA_RETURN, Standing.State.MET);
        standing(Precondition.REPORTS, Standing.State.UNMET);
        assertThat(codesOf(() -> walking.decide(id, raised(24_000)))).containsExactly("AWARD_E05");
        assertThat(held(id).grant()).isEqualTo(Money.of(20_000));
        standing(Precondition.REPORTS, Standing.State.MET);

        walking.decide(id, raised(24_000));

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }

    @Test
    void aPartialAwardIsRaisedAfterItsBudgetWasRevisedAsWell() {
        OfferedCall call = new OfferedCall(application).decided();
        DossierId id = call.partial;
        call.accept(id);
        call.revise(id);
        call.withdraw(call.waiting);
        call.decline(call.whole);
        lodge(id, Appeal.Against.PARTIAL_AWARD);
        walking.examine(id, Outcome.RAISE);

        walking.decide(id, raised(22_000));

        walk.waits(id, Stage.PARTIALLY_AWARDED, "APPLICANT_SIGNATORY");
        assertThat(offers.of(Actor.clockwork(), id)).map(Offer::state).contains(Offer.State.OPEN);
        call.accept(id);
        call.revise(id);
        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void anAwardThatLapsedMeanwhileIsNotRaised() {
        OfferedCall call = new OfferedCall(application).decided();
        DossierId id = call.partial;
        lodge(id, Appeal.Against.PARTIAL_AWARD);
        walking.examine(id, Outcome.RAISE);
        call.decline(id);

        assertThat(codesOf(() -> walking.decide(id, raised(24_000)))).containsExactly("APPEAL_OVERTAKEN");
        walking.decide(id, AppealVerdict.of(Outcome.REJECT, WHY));
        walk.waits(id, Stage.OFFER_DECLINED);
        assertThat(appeals.isContestable(trade.actor("signatory"), id)).isFalse();
    }

    @Test
    void isAnsweredByASignatureUnderADelegationAndNotByItsAppraiser() {
        OfferedCall call = new OfferedCall(application).decided();
        DossierId id = call.partial;
        lodge(id, Appeal.Against.PARTIAL_AWARD);
        walking.examine(id, Outcome.REJECT);
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        AppealVerdict verdict = AppealVerdict.of(Outcome.REJECT, WHY);
        ShownAct shown = answers.preview(officer, id, verdict);
        Signing right = trade.signing(officer, id, shown);

        assertThat(codesOf(() -> answers.decide(
                        officer, id, verdict, new Signing(Optional.empty(), right.delegation(), right.shown(), true))))
                .containsExactly("PASSWORD_NEEDED");
        assertThat(codesOf(() ->
                        answers.decide(officer, id, verdict, new Signing(right.again(), null, right.shown(), true))))
                .containsExactly("DELEGATION_NONE");
        assertThat(codesOf(() ->
                        answers.decide(officer, id, AppealVerdict.of(Outcome.REJECT, "Autre chose (fictif)."), right)))
                .containsExactly("ACT_CHANGED");
        answers.decide(officer, id, verdict, right);
        jobs.runDue();
        walk.waits(id, Stage.PARTIALLY_AWARDED, "APPLICANT_SIGNATORY");
    }

    private void standing(Precondition what, Standing.State state) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(what, state, LocalDate.of(2027, 2, 1), "Fichier fictif"));
    }

    private void lodge(DossierId id, Appeal.Against against) {
        assertThat(walking.lodge(id).against()).isEqualTo(against);
        assertThat(letters(id)).contains(LetterKind.APPEAL_RECEIPT);
        assertThat(appeals.isContestable(trade.actor("signatory"), id)).isFalse();
    }

    private static AppealVerdict raised(int euros) {
        return new AppealVerdict(Outcome.RAISE, WHY, Map.of("MEAE", Money.of(euros)));
    }

    private Money left(OfferedCall call) {
        return waitingList
                .left(trade.actor(Role.AUTHORISING_OFFICER), call.call)
                .of("MEAE");
    }

    private Decision held(DossierId id) {
        return awards.of(trade.actor(Role.AUTHORISING_OFFICER), id).orElseThrow();
    }

    /** Why, by the register of exceptions. */
    private List<String> unlikeTheMinutes(CallId call, DossierId id) {
        return exceptions.of(trade.actor(Role.CALL_MANAGER), call).stream()
                .filter(line -> id.equals(line.dossier()) && line.kind() == ExceptionKind.UNLIKE_MINUTES)
                .map(ExceptionLine::reason)
                .toList();
    }

    private UUID letter(DossierId id, LetterKind kind) {
        return documents.of(Actor.clockwork(), id).stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<LetterKind> letters(DossierId id) {
        return documents.of(Actor.clockwork(), id).stream()
                .map(IssuedDocument::kind)
                .toList();
    }
}

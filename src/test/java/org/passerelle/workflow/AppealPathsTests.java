package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.AppealElement.*;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealForm;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Correction;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
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
import org.passerelle.letters.Notifications;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every path of an appeal, from the day on which it is lodged to its answer. */
@IntegrationTest
class AppealPathsTests {

    private static final LocalDateTime LODGED = SecretCall.RESULTS.plusDays(3);

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
    AppealWalk walking;

    @Autowired
    Preconditions preconditions;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Notifications notifications;

    @Autowired
    Exceptions exceptions;

    SecretCall call;
    DossierId id;
    Actor appraiser;

    @WalkedOnce
    void aRejectionThatItsApplicantHasRead() {
        call = new SecretCall(application);
        call.decided();
        call.publish();
        id = call.dossier(RankingList.REJECT);
        appraiser = trade.secondOfficer();
        documents.open(
                trade.actor("agent"),
                notifications.of(Actor.clockwork(), id).get(0).letter());
        walk.to(LODGED);
    }

    @Test
    void isAcknowledgedExaminedBySomebodyElseAndRejected() {
        lodge();
        walk.waits(id, Stage.REJECTED, "CASE_OFFICER");
        assertThat(kinds()).contains(LetterKind.APPEAL_RECEIPT);
        assertThat(codesOf(this::lodge)).containsExactly("ALREADY_DONE");
        Actor first = trade.actor(Role.CASE_OFFICER);
        assertThat(codesOf(() -> appeals.assign(first, id, first.personId())))
                .as("who judged the dossier")
                .containsExactly("APPEAL_APPRAISER");
        appeals.assign(first, id, appraiser.personId());
        assertThat(codesOf(() -> appeals.propose(first, id, Appeal.Outcome.REJECT, "Avis (fictif)")))
                .containsExactly("FORBIDDEN");

        appeals.propose(appraiser, id, Appeal.Outcome.REJECT, "L’erreur est examinée (fictif).");
        jobs.runDue();
        walk.waits(id, Stage.REJECTED, "AUTHORISING_OFFICER");
        decide(Appeal.Outcome.REJECT);

        walk.waits(id, Stage.REJECTED);
        assertThat(state()).isEqualTo(Appeal.State.REJECTED);
        assertThat(kinds()).contains(LetterKind.APPEAL_DECISION);
        assertThat(path())
                .contains(ids(ASSIGN_APPRAISER, APPRAISE_APPEAL, DECIDE_APPEAL, DECISION_STANDS, APPEAL_ANSWERED))
                .doesNotContain(ids(DECISION_WITHDRAWN, APPEAL_SILENT, APPEAL_DROPPED));
    }

    @Test
    void hidesWhatIsProposedFromAnOfficerWhoSignsForTheApplicant() {
        lodge();
        examine(Appeal.Outcome.REJECT);
        assertThat(appeals.of(appraiser, id)).extracting(Appeal::proposed).containsExactly(Appeal.Outcome.REJECT);

        assertThat(appeals.of(trade.elected("elected"), id))
                .extracting(Appeal::proposed)
                .containsExactly((Appeal.Outcome) null);
    }

    @Test
    void sendsTheDossierBackToTheRanking() {
        lodge();
        examine(Appeal.Outcome.TO_RANKING);
        decide(Appeal.Outcome.TO_RANKING);

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).contains(ids(DECISION_WITHDRAWN, APPEAL_ANSWERED)).doesNotContain(ids(DECISION_STANDS));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void putsTheDossierOnTheWaitingListWhichServesIt() {
        lodge();
        examine(Appeal.Outcome.TO_WAITING_LIST);
        decide(Appeal.Outcome.TO_WAITING_LIST);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(path()).contains(ids(DECISION_WITHDRAWN));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void keepsWhatTheListServesAtOnceWhereTheSignatoryOfTheAnswerCannotGrantAsMuch() {
        lodge();
        examine(Appeal.Outcome.TO_WAITING_LIST);
        Actor officer = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", Money.of(20_000));
        AppealVerdict verdict = AppealVerdict.of(Appeal.Outcome.TO_WAITING_LIST, "Au vu de la pièce (fictif).");

        walking.decide(officer, id, verdict);

        walk.waits(id, Stage.WAITLISTED, "AUTHORISING_OFFICER");
        assertThat(kinds()).doesNotContain(LetterKind.AWARD_LETTER);
        assertThat(exceptions.of(trade.actor(Role.CALL_MANAGER), call.id()))
                .filteredOn(line -> id.equals(line.dossier()) && line.kind() == ExceptionKind.UNLIKE_MINUTES)
                .extracting(ExceptionLine::reason)
                .containsExactly("Au vu de la pièce (fictif).");
    }

    @Test
    void servesNobodyAtOnceWhoDoesNotMeetTheConditionsBeforeAnAward() {
        lodge();
        examine(Appeal.Outcome.TO_WAITING_LIST);
        standing(Standing.State.UNMET);
        assertThat(codesOf(() -> decide(Appeal.Outcome.TO_WAITING_LIST))).containsExactly("AWARD_E07");
        walk.waits(id, Stage.REJECTED, "AUTHORISING_OFFICER");
        standing(Standing.State.MET);

        decide(Appeal.Outcome.TO_WAITING_LIST);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }

    @Test
    void isNotOpenAgainstTheWithdrawalOfARefusal() {
        Actor authority = trade.actor(Role.AUTHORISING_OFFICER);
        Correction back = Correction.withdrawing(Correction.Ground.UNLAWFUL, "Une pièce n’avait pas été lue (fictif).");
        trade.correct(authority, id, back);
        jobs.runDue();

        assertThat(appeals.isContestable(trade.actor("signatory"), id)).isFalse();
        assertThat(codesOf(this::lodge)).containsExactly("WRONG_STAGE");
    }

    private void standing(Standing.State state) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(Precondition.ODA_RETURN, state, LocalDate.of(2027, 2, 1), "Fichier fictif"));
    }

    @Test
    void isRejectedByTwoMonthsOfSilence() {
        lodge();
        LocalDateTime end = LODGED.plusMonths(2).plusDays(5);

        walk.to(end);

        walk.waits(id, Stage.REJECTED);
        assertThat(state()).isEqualTo(Appeal.State.SILENT);
        assertThat(path()).contains(ids(APPEAL_SILENCE, APPEAL_SILENT)).doesNotContain(ids(APPEAL_ANSWERED));
    }

    @Test
    void endsWhenItIsTakenBackAndMayBeLodgedAgain() {
        lodge();
        appeals.takeBack(trade.actor("signatory"), id);
        jobs.runDue();

        walk.waits(id, Stage.REJECTED);
        assertThat(path()).contains(ids(APPEAL_DROPPED)).doesNotContain(ids(ASSIGN_APPRAISER, APPEAL_ANSWERED));
        lodge();
        walk.waits(id, Stage.REJECTED, "CASE_OFFICER");
    }

    @Test
    void isRefusedWhenItComesTooLate() {
        assertThat(appeals.isContestable(trade.actor("signatory"), id)).isTrue();
        walk.to(SecretCall.RESULTS.plusMonths(2).plusDays(5));

        assertThat(appeals.isContestable(trade.actor("signatory"), id)).isFalse();
        assertThat(codesOf(this::lodge)).containsExactly("APPEAL_LATE");
        assertThat(codesOf(() -> appeals.lodge(trade.actor("signatory"), call.dossier(RankingList.MAIN), form())))
                .containsExactly("WRONG_STAGE");
        assertThat(codesOf(() -> appeals.lodge(trade.actor("agent"), id, form())))
                .containsExactly("FORBIDDEN");
    }

    private void lodge() {
        walking.lodge(id, form());
    }

    private AppealForm form() {
        return new AppealForm(
                "La note du critère C2 repose sur une erreur de fait (fictif).",
                List.of(trade.document(trade.actor("signatory"), "piece.pdf")));
    }

    private void examine(Appeal.Outcome outcome) {
        walking.examine(appraiser, id, outcome);
    }

    private void decide(Appeal.Outcome outcome) {
        walking.decide(id, AppealVerdict.of(outcome, "Au vu de la pièce jointe (fictif)."));
    }

    private Appeal.State state() {
        return appeals.of(trade.actor("signatory"), id).get(0).state();
    }

    private List<LetterKind> kinds() {
        return documents.of(trade.actor("signatory"), id).stream()
                .map(IssuedDocument::kind)
                .toList();
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}

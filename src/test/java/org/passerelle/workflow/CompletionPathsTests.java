package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.AdmissibilityElement.ADMISSIBILITY_CONCLUDED;
import static org.passerelle.workflow.model.AdmissibilityElement.COMPLETE_DOSSIER;
import static org.passerelle.workflow.model.AdmissibilityElement.COMPLETION_DEADLINE;
import static org.passerelle.workflow.model.AdmissibilityElement.COMPLETION_UNANSWERED;
import static org.passerelle.workflow.model.AdmissibilityElement.CONFIRM_OVERRIDE;
import static org.passerelle.workflow.model.AdmissibilityElement.JUDGE_ADMISSIBILITY;
import static org.passerelle.workflow.model.AdmissibilityElement.SEND_COMPLETION_REMINDER;
import static org.passerelle.workflow.model.ReviewElement.APPLICATION_INADMISSIBLE;
import static org.passerelle.workflow.model.ReviewElement.ISSUE_INADMISSIBILITY_LETTER;
import static org.passerelle.workflow.model.ReviewElement.REVIEW_CANCELLED;
import static org.passerelle.workflow.model.ReviewElement.REVIEW_WITHDRAWN;
import static org.passerelle.workflow.model.ReviewElement.START_APPRAISAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of the examination of admissibility, with the stage and who is awaited at each wait state. */
@IntegrationTest
class CompletionPathsTests {

    private static final Tuple OVERRIDE_OF_ALL = tuple(WorkItem.Kind.CONFIRM_OVERRIDE, null);

    private static final Asked DELIBERATION = new Asked(Set.of(), Set.of(DocumentType.DELIBERATION));

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Worklist worklist;

    @Autowired
    Admissibility admissibility;

    @Autowired
    Completions completions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Progress progress;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Calls calls;

    @Autowired
    CaseOfficers cases;

    CallId call;
    DossierId id;

    @WalkedOnce
    void aDossierAfterTheClosing() {
        trade.peopled();
        trade.officer("second.officer");
        call = walk.openCall("AAP-2027-TEST");
        id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
    }

    @Test
    void anAnswerBringsTheDossierBackToItsOfficerWhoFindsItAdmissible() {
        ask();
        walk.waits(id, Stage.INCOMPLETE, "APPLICANT_EDITOR");
        assertThat(worklist.of(id))
                .extracting(item -> item.due())
                .containsExactly(Instant.parse("2027-04-20T22:00:00Z"));

        answer();
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");
        assertThat(worklist.of(id))
                .as("ten working days after the answer, which is later than after the closing")
                .extracting(item -> item.due())
                .containsExactly(Instant.parse("2027-04-19T22:00:00Z"));

        walk.judge(id, true);
        assertThat(file.get(id).stage()).isEqualTo(Stage.UNDER_APPRAISAL);
        assertThat(path())
                .contains(ids(JUDGE_ADMISSIBILITY, COMPLETE_DOSSIER, ADMISSIBILITY_CONCLUDED))
                .contains(ids(START_APPRAISAL))
                .doesNotContain(ids(SEND_COMPLETION_REMINDER, CONFIRM_OVERRIDE, COMPLETION_UNANSWERED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void silenceIsRemindedOfOnceAndThenMakesTheDossierInadmissibleWithItsLetter() {
        ask();

        walk.to(LocalDate.of(2027, 4, 15).atTime(8, 59));
        assertThat(path()).doesNotContain(ids(SEND_COMPLETION_REMINDER));
        walk.to(LocalDate.of(2027, 4, 15).atTime(9, 0));
        walk.waits(id, Stage.INCOMPLETE, "APPLICANT_EDITOR");
        assertThat(path()).contains(ids(SEND_COMPLETION_REMINDER));

        walk.to(LocalDate.of(2027, 4, 20).atTime(23, 59, 59));
        walk.waits(id, Stage.INCOMPLETE, "APPLICANT_EDITOR");
        walk.to(LocalDate.of(2027, 4, 21).atStartOfDay());
        walk.waits(id, Stage.INADMISSIBLE);
        assertThat(path())
                .contains(ids(COMPLETION_DEADLINE, COMPLETION_UNANSWERED))
                .contains(ids(ISSUE_INADMISSIBILITY_LETTER, APPLICATION_INADMISSIBLE))
                .doesNotContain(ids(START_APPRAISAL, ADMISSIBILITY_CONCLUDED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void twoRoundsAreAskedAndNeverAThird() {
        ask();
        answer();
        ask();
        answer();

        assertThat(codesOf(this::ask)).containsExactly("WRONG_STAGE");

        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");
        walk.judge(id, false);
        walk.waits(id, Stage.INADMISSIBLE);
    }

    @Test
    void aWithdrawalEndsTheWaitForTheApplicant() {
        ask();

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();
        walk.to(LocalDate.of(2027, 5, 1).atStartOfDay());

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(path()).contains(ids(REVIEW_WITHDRAWN)).doesNotContain(ids(COMPLETE_DOSSIER, COMPLETION_UNANSWERED));
    }

    @Test
    void theEndOfTheCallEndsTheWaitForTheApplicant() {
        ask();

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits supprimés (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.CALL_CANCELLED);
        assertThat(path()).contains(ids(REVIEW_CANCELLED)).doesNotContain(ids(COMPLETE_DOSSIER));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAIL")
    void aCheckSetAsideTakesEffectWithTheSecondPersonAlone(Check.Result asWhat) {
        setAside(asWhat);
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");
        assertThat(codesOf(() -> admissibility.confirm(trade.actor(Role.CASE_OFFICER), id)))
                .containsExactly("SECOND_PERSON");
        assertThat(codesOf(() -> walk.judge(id, false))).containsExactly("ALREADY_DONE");

        admissibility.confirm(second(), id);
        jobs.runDue();

        assertThat(file.get(id).stage()).isEqualTo(Stage.UNDER_APPRAISAL);
        assertThat(path()).contains(ids(CONFIRM_OVERRIDE, ADMISSIBILITY_CONCLUDED));
        assertThat(codesOf(() -> admissibility.confirm(second(), id))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void aCheckSetAsideWaitsForTheColleaguesOfTheOneWhoHasTheDossierInHand() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        Actor manager = trade.actor(Role.CALL_MANAGER);
        cases.handOver(manager, id, officer.personId(), "Absence (fictif)");

        setAside(Check.Result.PASS);
        assertThat(worklist.of(id)).extracting(WorkItem::kind, WorkItem::person).containsExactly(OVERRIDE_OF_ALL);

        cases.handOver(manager, id, trade.person("second.officer"), "Retour (fictif)");
        cases.handOver(manager, id, officer.personId(), "Absence (fictif)");
        assertThat(worklist.of(id)).extracting(WorkItem::kind, WorkItem::person).containsExactly(OVERRIDE_OF_ALL);
    }

    @Test
    void aCheckSetAsideThatIsSentBackIsJudgedAgain() {
        setAside(Check.Result.PASS);

        admissibility.sendBack(second(), id, "Le compte rendu n'est toujours pas arrivé (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");
        walk.judge(id, false);
        walk.waits(id, Stage.INADMISSIBLE);
        assertThat(path()).contains(ids(CONFIRM_OVERRIDE, JUDGE_ADMISSIBILITY)).doesNotContain(ids(START_APPRAISAL));
    }

    private void ask() {
        Map<String, Object> answers = new HashMap<>(walk.verdict(true));
        answers.put("comment", "La délibération est illisible (fictif).");
        admissibility.askCompletion(trade.actor(Role.CASE_OFFICER), id, DELIBERATION, answers);
        jobs.runDue();
    }

    private void answer() {
        Actor agent = trade.actor("agent");
        dossiers.attach(agent, id, DocumentType.DELIBERATION, trade.document(agent, "deliberation-2.pdf"));
        completions.answer(agent, id);
        jobs.runDue();
    }

    /** A report is known to be overdue since the submission, and the officer goes on all the same. */
    private void setAside(Check.Result asWhat) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(Precondition.REPORTS, Standing.State.UNMET, LocalDate.of(2027, 4, 1), "Service (fictif)"));
        Map<String, Object> answers = new HashMap<>(walk.verdict(true));
        answers.put(
                "checks",
                Map.of("E05", Map.of("result", asWhat.name(), "comment", "Compte rendu reçu ce matin (fictif).")));
        progress.judge(trade.actor(Role.CASE_OFFICER), id, true, List.of(), answers);
        jobs.runDue();
    }

    private Actor second() {
        return trade.actor("second.officer");
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}

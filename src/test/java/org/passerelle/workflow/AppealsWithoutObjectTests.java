package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.AppealElement.APPEAL_DROPPED;
import static org.passerelle.workflow.model.AppealElement.APPEAL_SILENT;
import static org.passerelle.workflow.model.AppealElement.DECISION_WITHDRAWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealAnswers;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.people.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An open appeal ends with what leaves nothing to answer: the dossier is withdrawn, or its call given up. */
@IntegrationTest
class AppealsWithoutObjectTests {

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
    SecondSignatures second;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Calls calls;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Outbox outbox;

    @Autowired
    Trail trail;

    /** How far an appeal has come. */
    enum Moment {
        LODGED,
        ASSIGNED,
        EXAMINED,
        SIGNED_ONCE
    }

    @ParameterizedTest
    @EnumSource
    void theWithdrawalOfItsDossierEndsItAtEachMoment(Moment moment) {
        TwiceSignedList call = new TwiceSignedList(application);
        DossierId id = call.waiting;
        reach(moment, call);

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(states(id)).containsExactly(Appeal.State.ENDED);
        assertThat(second.of(call.second, id, AwaitedAct.Kind.APPEAL_ANSWER)).isEmpty();
        walk.to(OfferedCall.DECIDED.plusMonths(4));
        walk.waits(id, Stage.WITHDRAWN);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(APPEAL_DROPPED))
                .doesNotContain(ids(APPEAL_SILENT, DECISION_WITHDRAWN));
        assertThat(states(id)).containsExactly(Appeal.State.ENDED);
        assertThat(told("signatory")).doesNotContain("appeal.silent");
        assertThat(verbs(id)).contains("endAppeal").doesNotContain("rejectAppealBySilence");
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void theCancellationOfItsCallEndsItAndBringsNothingBackToLife() {
        trade.peopled();
        CallId call = walk.openCall(OfferedCall.CODE);
        DossierId id = walk.submitted(call);
        DossierId other = walk.submitted(call, "Deuxième dossier fictif");
        walk.judge(id, false).judge(other, false);
        read(id);
        read(other);
        walking.lodge(id);
        walking.examine(id, Outcome.TO_APPRAISAL);

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits annulés (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.INADMISSIBLE);
        assertThat(states(id)).containsExactly(Appeal.State.ENDED);
        assertThat(told("signatory")).contains("appeal.callCancelled");
        assertThat(verbs(id)).contains("endAppeal");
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        assertThat(codesOf(() ->
                        answers.preview(officer, id, AppealVerdict.of(Outcome.TO_APPRAISAL, "Au vu de la pièce."))))
                .containsExactly("NO_SUCH_TASK");
        assertThat(appeals.isContestable(trade.actor("signatory"), other)).isFalse();
        assertThat(codesOf(() -> appeals.lodge(trade.actor("signatory"), other, AppealWalk.FORM)))
                .containsExactly("APPEAL_CALL_CANCELLED");
        walk.to(Trade.CLOSES.plusMonths(4));
        walk.waits(id, Stage.INADMISSIBLE);
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.CANCELLED);
        assertThat(told("signatory")).doesNotContain("appeal.silent");
        assertThat(jobs.openInstances()).isZero();
        assertThat(jobs.incidents()).isZero();
    }

    private void reach(Moment moment, TwiceSignedList call) {
        DossierId id = call.waiting;
        walking.lodge(id);
        Actor appraiser = trade.secondOfficer();
        if (moment.compareTo(Moment.ASSIGNED) >= 0) {
            appeals.assign(trade.actor(Role.CASE_OFFICER), id, appraiser.personId());
        }
        if (moment.compareTo(Moment.EXAMINED) >= 0) {
            appeals.propose(appraiser, id, Outcome.TO_RANKING, "L’erreur est examinée (fictif).");
        }
        if (moment == Moment.SIGNED_ONCE) {
            AppealVerdict verdict = AppealVerdict.of(Outcome.TO_RANKING, "Au vu de la pièce (fictif).");
            walking.decide(call.first, id, verdict);
            assertThat(second.of(call.second, id, AwaitedAct.Kind.APPEAL_ANSWER))
                    .isPresent();
        }
        jobs.runDue();
        assertThat(states(id)).containsExactly(Appeal.State.OPEN);
    }

    private void read(DossierId id) {
        documents.of(Actor.clockwork(), id).stream()
                .filter(document -> document.kind() == LetterKind.INADMISSIBILITY_LETTER)
                .forEach(letter -> documents.open(trade.actor("agent"), letter.id()));
        jobs.runDue();
    }

    private List<Appeal.State> states(DossierId id) {
        return appeals.of(trade.actor("signatory"), id).stream()
                .map(Appeal::state)
                .toList();
    }

    private List<String> verbs(DossierId id) {
        return trail.ofDossier(id.value()).stream().map(TrailEntry::verb).toList();
    }

    private List<String> told(String login) {
        return outbox.to(login + "@exemple.invalid").stream().map(Mail::key).toList();
    }
}

package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.AppealElement.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealAnswers;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.SecondSignatures;
import org.passerelle.awards.ShownAct;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where the call asks for two signatures, the answer to an appeal waits for the second, or for the end of the two months. */
@IntegrationTest
class CountersignedAnswerPathsTests {

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
    Outbox outbox;

    TwiceSignedCall call;
    DossierId id;
    Actor appraiser;

    @WalkedOnce
    void anExaminedAppeal() {
        call = new TwiceSignedCall(application);
        id = call.rejected;
        appraiser = trade.secondOfficer();
        walking.lodge(id);
        walking.examine(appraiser, id, Outcome.TO_RANKING);
    }

    @Test
    void upholdsWithTheSecondSignatureAndNotWithTheFirst() {
        assertThat(decide(Outcome.TO_RANKING)).isFalse();
        jobs.runDue();

        walk.waits(id, Stage.REJECTED, "AUTHORISING_OFFICER");
        assertThat(appeal().isOpen()).isTrue();
        assertThat(path())
                .contains(ids(DECIDE_APPEAL, IS_SECOND_ANSWER_NEEDED))
                .doesNotContain(ids(OUTCOME_MERGE, IS_UPHELD));
        assertThat(codesOf(() -> countersign(call.first))).containsExactly("SECOND_SIGNATORY");
        assertThat(codesOf(() -> decide(Outcome.REJECT))).containsExactly("FIRST_SIGNED");
        assertThat(codesOf(() -> appeals.propose(appraiser, id, Outcome.REJECT, "Autre avis (fictif).")))
                .containsExactly("FIRST_SIGNED");

        countersign(call.second);
        jobs.runDue();

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(appeal().state()).isEqualTo(Appeal.State.UPHELD);
        assertThat(appeal().firstSignedBy()).isEqualTo(call.first.name());
        assertThat(appeal().closedBy()).isEqualTo(call.second.name());
        assertThat(path())
                .contains(ids(COUNTERSIGN_APPEAL, IS_ANSWER_COUNTERSIGNED, OUTCOME_MERGE, DECISION_WITHDRAWN))
                .contains(ids(APPEAL_ANSWERED));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isAnsweredAnewByTwoWhereTheSecondPersonReturnsIt() {
        decide(Outcome.TO_RANKING);

        second.giveBack(call.second, id, AwaitedAct.Kind.APPEAL_ANSWER, "Les motifs sont trop courts (fictif).");

        walk.waits(id, Stage.REJECTED, "AUTHORISING_OFFICER");
        assertThat(path()).contains(ids(COUNTERSIGN_APPEAL)).doesNotContain(ids(OUTCOME_MERGE));
        assertThat(outbox.to("authorising_officer@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("second.answerReturned"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("Les motifs sont trop courts (fictif)."));
        assertThat(codesOf(() -> countersign(call.second))).containsExactly("NO_SUCH_TASK");
        decide(Outcome.REJECT);
        countersign(call.second);
        jobs.runDue();
        walk.waits(id, Stage.REJECTED);
        assertThat(appeal().state()).isEqualTo(Appeal.State.REJECTED);
        assertThat(path()).contains(ids(DECISION_STANDS, APPEAL_ANSWERED)).doesNotContain(ids(DECISION_WITHDRAWN));
    }

    @Test
    void isRejectedBySilenceWhereTheSecondSignatureNeverCame() {
        decide(Outcome.TO_RANKING);

        walk.to(Trade.CLOSES.plusMonths(2).plusDays(9));

        walk.waits(id, Stage.REJECTED);
        assertThat(appeal().state()).isEqualTo(Appeal.State.SILENT);
        assertThat(second.of(call.second, id, AwaitedAct.Kind.APPEAL_ANSWER)).isEmpty();
        assertThat(codesOf(() -> countersign(call.second))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void needsNoSecondSignatureOnceItIsTakenBack() {
        decide(Outcome.TO_RANKING);

        appeals.takeBack(trade.actor("signatory"), id);
        jobs.runDue();

        walk.waits(id, Stage.REJECTED);
        assertThat(second.of(call.second, id, AwaitedAct.Kind.APPEAL_ANSWER)).isEmpty();
        assertThat(path()).contains(ids(APPEAL_DROPPED)).doesNotContain(ids(COUNTERSIGN_APPEAL));
    }

    private boolean decide(Outcome outcome) {
        return walking.decide(call.first, id, AppealVerdict.of(outcome, "Au vu de la pièce jointe (fictif)."));
    }

    private void countersign(Actor officer) {
        ShownAct shown = second.of(officer, id, AwaitedAct.Kind.APPEAL_ANSWER)
                .map(act -> new ShownAct(act.text(), act.first().sha256()))
                .orElse(new ShownAct("", ""));
        answers.countersign(officer, id, trade.signing(officer, id, shown));
    }

    private Appeal appeal() {
        return appeals.of(call.first, id).get(0);
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}

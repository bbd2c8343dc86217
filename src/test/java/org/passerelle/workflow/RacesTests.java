package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts at the same instant: each either takes effect or is told who was first, and nothing is done twice. */
@IntegrationTest
class RacesTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Reviews reviews;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Progress progress;

    @Autowired
    DueJobs jobs;

    DossierId id;

    @BeforeEach
    void aSubmittedDossier() {
        trade.peopled();
        CallId call = walk.openCall("AAP-2027-TEST");
        id = walk.submitted(call);
    }

    @RepeatedTest(3)
    void threeReviewersLockAtTheSameInstant() {
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2", "reviewer3");
        walk.opine(id, "post", ConsultationKind.EMBASSY).opine(id, "prefecture", ConsultationKind.PREFECTURE);

        List<Object> outcomes = atOnce(lock("reviewer1"), lock("reviewer2"), lock("reviewer3"));

        assertThat(outcomes).containsOnly("done");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @RepeatedTest(3)
    void oneTaskIsCompletedOnceHoweverManyTry() {
        List<Object> outcomes = atOnce(judge(true), judge(true), judge(false), judge(true));

        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.equals("done")).containsOnly(RefusalCode.ALREADY_DONE);
        jobs.runDue();
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void theLoserIsToldWhoWasFirst() {
        walk.judge(id, true);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> walk.judge(id, false))
                .satisfies(refusal -> assertThat(refusal.details())
                        .containsExactly(
                                walk.number(id), trade.actor(Role.CASE_OFFICER).name()));
    }

    @RepeatedTest(3)
    void aWithdrawalAndAJudgementAtOnceLeaveOneTruth() {
        List<Object> outcomes = atOnce(judge(true), () -> {
            dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
            return "withdrawn";
        });

        jobs.runDue();
        assertThat(outcomes).contains("withdrawn");
        assertThat(outcomes).containsAnyOf("done", RefusalCode.WRONG_STAGE);
        walk.waits(id, Stage.WITHDRAWN);
        assertThat(jobs.incidents()).isZero();
        assertThat(jobs.openInstances()).as("the call's own").isEqualTo(1);
    }

    private Callable<Object> lock(String reviewer) {
        return () -> {
            reviews.lock(trade.actor(reviewer), id, Plans.sheet("4"));
            return "done";
        };
    }

    private Callable<Object> judge(boolean admissible) {
        Map<String, Object> answers = walk.verdict(admissible);
        return () -> {
            progress.judge(
                    trade.actor(Role.CASE_OFFICER), id, admissible, admissible ? List.of() : List.of("E10"), answers);
            return "done";
        };
    }

    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... acts) {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        ExecutorService people = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<Object>> running = Stream.of(acts)
                    .map(act -> people.submit(() -> {
                        start.await();
                        return outcome(act);
                    }))
                    .toList();
            return running.stream().map(RacesTests::get).toList();
        } finally {
            people.shutdown();
        }
    }

    private static Object outcome(Callable<?> act) {
        try {
            return act.call();
        } catch (Refusal refusal) {
            return refusal.code();
        } catch (Exception fault) {
            return fault;
        }
    }

    private static Object get(Future<Object> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.passerelle.workflow;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.CallForecasts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.speed.Troubles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class FailedJobsTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    FailedJobs failed;

    @Autowired
    ProcessPictures pictures;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Troubles troubles;

    @Autowired
    FailedSteps steps;

    @Autowired
    CallForecasts forecasts;

    @Autowired
    Ties ties;

    CallId call;
    DossierId id;

    @BeforeEach
    void aDossierWhoseReceiptCannotBeIssued() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        jdbc.sql("alter table passerelle.letter rename to letter_away").update();
        try {
            id = walk.submitted(call);
        } finally {
            jdbc.sql("alter table passerelle.letter_away rename to letter").update();
        }
    }

    @Test
    void showTheAdministratorWhichStepFailedAndWhy() {
        assertThat(failed.page(trade.actor(Role.ADMIN), Optional.empty(), 10))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.process()).isEqualTo("dossier-review");
                    assertThat(job.step()).isEqualTo("issueReceipt");
                    assertThat(job.businessKey()).isEqualTo("DOS-2027-0001");
                    assertThat(job.reason()).contains("letter");
                });
        assertThat(jobs.incidents()).isEqualTo(1);
        assertThat(pictures.of(trade.actor(Role.CASE_OFFICER), id, Language.FR)
                        .orElseThrow()
                        .steps())
                .extracting(ProcessPicture.Step::state)
                .contains(ProcessPicture.State.FAILED);
    }

    @Test
    void showWhoFollowsTheCallWhichStepFailedAtWhichDossierAndBreakTheDayOfItsResults() {
        Actor manager = trade.actor(Role.CALL_MANAGER);
        CallPicture picture = pictures.reviews(manager, call, Language.EN).orElseThrow();

        assertThat(picture.steps())
                .filteredOn(step -> step.failed() > 0)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.id()).isEqualTo("issueReceipt");
                    assertThat(step.failed()).isEqualTo(1);
                    assertThat(step.now()).isEqualTo(1);
                });
        assertThat(picture.svg()).contains("pp-failed");
        assertThat(steps.of(manager, call)).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("issueReceipt");
            assertThat(step.dossier()).isEqualTo(id);
            assertThat(step.name()).isEqualTo("DOS-2027-0001");
        });
        assertThat(forecasts.of(manager, call).stopped()).isEqualTo(1);
        assertThat(forecasts.of(manager, call).keepsItsDay()).isFalse();
    }

    @Test
    void areNotShownToWhoIsTiedToTheDossier() {
        Actor officer = trade.secondOfficer();
        ties.find(trade.actor(Role.CASE_OFFICER), id, officer.personId(), TieKind.FAMILY, "Connaît le porteur.");

        assertThat(steps.of(officer, call)).isEmpty();
        assertThat(pictures.reviews(officer, call, Language.EN).orElseThrow().svg())
                .doesNotContain("pp-failed");
        assertThat(forecasts.of(officer, call).stopped()).isZero();
    }

    @Test
    void breakNothingAnyMoreOnceTheyAreDone() {
        failed.retry(
                trade.actor(Role.ADMIN),
                steps.of(trade.actor(Role.AUDITOR), call).get(0).job());
        jobs.runDue();

        assertThat(steps.of(trade.actor(Role.AUDITOR), call)).isEmpty();
        assertThat(forecasts.of(trade.actor(Role.AUDITOR), call).keepsItsDay()).isTrue();
    }

    @Test
    void areReadAPageAtATimeTheOldestFirst() {
        Actor admin = trade.actor(Role.ADMIN);
        troubles.add(1, 5);
        List<String> ids = jdbc.sql("select id_ from act_ru_job where retries_ = 0 order by id_ desc")
                .query(String.class)
                .list();
        for (int i = 0; i < ids.size(); i++) {
            Timestamp at = Timestamp.from(
                    Trade.OPENS.plusHours(i / 2).atZone(Trade.PARIS).toInstant());
            jdbc.sql("with j as (update act_ru_job set create_time_ = :at where id_ = :id)"
                            + " update act_ru_incident set incident_timestamp_ = :at where configuration_ = :id")
                    .param("at", at)
                    .param("id", ids.get(i))
                    .update();
        }

        List<FailedJobs.FailedJob> all = failed.page(admin, Optional.empty(), 10);
        List<FailedJobs.FailedJob> first = failed.page(admin, Optional.empty(), 2);

        assertThat(all)
                .hasSize(6)
                .isSortedAccordingTo(comparing(FailedJobs.FailedJob::since).thenComparing(FailedJobs.FailedJob::id));
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(failed.page(admin, Optional.of(first.get(1)), 10)).isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void neverKeepTheOfficerWaiting() {
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");
    }

    @Test
    void areDoneWhenTriedAgain() {
        String job = failed.page(trade.actor(Role.ADMIN), Optional.empty(), 10)
                .get(0)
                .id();

        failed.retry(trade.actor(Role.ADMIN), job);
        jobs.runDue();

        assertThat(failed.page(trade.actor(Role.ADMIN), Optional.empty(), 10)).isEmpty();
        assertThat(jobs.incidents()).isZero();
        assertThat(walk.path(walk.number(id))).contains("issueReceipt", "receiptIssued");
    }

    @Test
    void areTheAdministratorsAlone() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> failed.page(trade.actor(Role.CASE_OFFICER), Optional.empty(), 10))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.FORBIDDEN));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> failed.retry(trade.actor(Role.ADMIN), "none"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.UNKNOWN));
    }
}

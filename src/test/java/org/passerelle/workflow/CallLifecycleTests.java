package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.CallElement.*;

import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.PublishedResults;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Role;
import org.passerelle.shared.Reception;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a call, from its publication to its results, its extension or its end. */
@IntegrationTest
class CallLifecycleTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Calls calls;

    @Autowired
    PublishedResults published;

    @Autowired
    DossierFile dossiers;

    @Autowired
    Dossiers writing;

    @Autowired
    Reception reception;

    @Autowired
    Worklist worklist;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @Test
    void opensAndClosesAtItsHoursAndLetsDraftsExpire() {
        CallId call = trade.publishedCall(CODE);
        assertThat(stage(call)).isEqualTo(CallStage.PUBLISHED);

        walk.to(Trade.OPENS.minusSeconds(1));
        assertThat(stage(call)).isEqualTo(CallStage.PUBLISHED);
        assertThat(walk.to(Trade.OPENS)).extracting(DueJobs.Fired::timer).containsExactly("call-opening");
        assertThat(stage(call)).isEqualTo(CallStage.OPEN);

        DossierId draft = trade.completeDraft(call);
        DossierId submitted = walk.submitted(call);
        assertThat(walk.to(Trade.CLOSES.plusMinutes(1)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("call-closing");

        assertThat(stage(call)).isEqualTo(CallStage.APPRAISAL);
        assertThat(dossiers.get(draft).stage()).isEqualTo(Stage.EXPIRED_DRAFT);
        walk.waits(submitted, Stage.SUBMITTED, "CASE_OFFICER");
        assertThat(walk.path(CODE))
                .contains(ids(OPEN_CALL, CLOSE_CALL, EXPIRE_DRAFTS, DRAFTS_EXPIRED))
                .doesNotContain(ids(CALL_EXTENDED, RELEASE_RESULTS, LIFECYCLE_CANCELLED));
    }

    @Test
    void closesLaterWhenItWasExtended() {
        CallId call = walk.openCall(CODE);
        DossierId id = walk.submitted(call);
        LocalDateTime later = Trade.CLOSES.plusDays(7);

        calls.extend(trade.actor(Role.CALL_MANAGER), call, later, "Grève des postes (fictif)");

        assertThat(walk.to(Trade.CLOSES.plusDays(1)))
                .extracting(DueJobs.Fired::timer)
                .doesNotContain("call-closing");
        assertThat(stage(call)).isEqualTo(CallStage.OPEN);
        assertThat(worklist.of(id)).singleElement().satisfies(item -> assertThat(item.due())
                .isEqualTo("2027-04-21T22:00:00Z"));
        assertThat(walk.to(later.plusMinutes(1)))
                .extracting(DueJobs.Fired::timer)
                .contains("call-closing");
        assertThat(walk.path(CODE)).contains(ids(CALL_EXTENDED, CLOSE_CALL));
    }

    @Test
    void waitsForASubmissionThatCameInBeforeTheClosing() {
        CallId call = walk.openCall(CODE);
        DossierId draft = trade.completeDraft(call);
        walk.to(Trade.CLOSES.minusSeconds(1));
        reception.begin();
        try {
            walk.to(Trade.CLOSES.plusSeconds(30));
            writing.submit(trade.actor("signatory"), draft);
        } finally {
            reception.end();
        }
        walk.to(Trade.CLOSES.plusMinutes(1));

        assertThat(dossiers.get(draft).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(stage(call)).isEqualTo(CallStage.APPRAISAL);
    }

    @Test
    void takesAnExtensionBeforeItOpens() {
        CallId call = trade.publishedCall(CODE);
        LocalDateTime later = Trade.CLOSES.plusDays(7);

        calls.extend(trade.actor(Role.CALL_MANAGER), call, later, "Calendrier revu (fictif)");

        walk.to(Trade.CLOSES.plusDays(1));
        assertThat(stage(call)).isEqualTo(CallStage.OPEN);
        walk.submitted(call);
        walk.to(later.plusMinutes(1));
        assertThat(stage(call)).isEqualTo(CallStage.APPRAISAL);
        assertThat(walk.path(CODE)).contains(ids(CLOSE_CALL)).doesNotContain(ids(CALL_EXTENDED));
    }

    @Test
    void endsWhenCancelledAndItsDraftsWithIt() {
        CallId call = walk.openCall(CODE);
        DossierId draft = trade.completeDraft(call);

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits annulés (fictif)");
        jobs.runDue();

        assertThat(stage(call)).isEqualTo(CallStage.CANCELLED);
        assertThat(dossiers.get(draft).stage()).isEqualTo(Stage.CALL_CANCELLED);
        assertThat(walk.to(Trade.CLOSES.plusDays(1))).isEmpty();
        assertThat(walk.path(CODE))
                .contains(ids(CALL_CANCELLED, EXPIRE_CANCELLED_DRAFTS, LIFECYCLE_CANCELLED))
                .doesNotContain(ids(CLOSE_CALL, RESULTS_PUBLISHED));
        assertThat(jobs.openInstances()).isZero();
    }

    @Test
    void publishesResultsAtOnceWhereNoHourIsNamed() {
        CallId call = decided(trade.publishedCall(CODE));

        assertThat(stage(call)).isEqualTo(CallStage.RESULTS_PUBLISHED);
        assertThat(published.page(call, Optional.empty(), 100)).hasSize(1);
        assertThat(walk.path(CODE))
                .contains(ids(RANKING_PROPOSED, CALL_DECIDED, RELEASE_RESULTS, RESULTS_PUBLISHED, MINUTES_ISSUED))
                .doesNotContain(ids(RESULTS_HOUR));
    }

    @Test
    void keepsTheResultsUntilTheHourThatItNames() {
        LocalDateTime hour = Trade.CLOSES.plusDays(90).withHour(10).withMinute(0);
        CallId call = decided(trade.publishedCall(CODE, hour));

        assertThat(stage(call)).isEqualTo(CallStage.DELIBERATION);
        assertThat(published.page(call, Optional.empty(), 100)).isEmpty();
        assertThat(jobs.openInstances()).isEqualTo(2);

        assertThat(walk.to(hour)).extracting(DueJobs.Fired::timer).containsOnlyOnce("results-hour");
        assertThat(stage(call)).isEqualTo(CallStage.RESULTS_PUBLISHED);
        assertThat(published.page(call, Optional.empty(), 100)).hasSize(1);
        assertThat(walk.path(CODE)).contains(ids(RESULTS_HOUR, RESULTS_PUBLISHED));
        assertThat(jobs.openInstances()).as("the award's offer").isEqualTo(1);
    }

    private CallId decided(CallId call) {
        walk.to(Trade.OPENS.plusDays(1));
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4")
                .propose(call)
                .deliberate(call, Deliberation.acceptProposal())
                .decide(call);
        return call;
    }

    private CallStage stage(CallId call) {
        return calls.get(call).stage();
    }
}

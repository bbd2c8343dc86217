package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Audit;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DueJobsTests {

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    ServiceClock clock;

    @Autowired
    Audit audit;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @Test
    void fireTimersOldestFirstEachAtItsOwnInstant() {
        CallId call = trade.publishedCall("AAP-2027-TEST");

        List<DueJobs.Fired> fired = walk.to(Trade.CLOSES.plusDays(30));

        assertThat(fired)
                .containsExactly(
                        new DueJobs.Fired("call-opening", instant("2027-01-11T08:00:00Z"), "AAP-2027-TEST"),
                        new DueJobs.Fired("call-closing", instant("2027-03-31T22:00:59Z"), "AAP-2027-TEST"));
        assertThat(audit.ofCall(Actor.clockwork(), call.value(), Long.MAX_VALUE, 10))
                .filteredOn(
                        line -> line.verb().equals("openCall") || line.verb().equals("closeCall"))
                .extracting(TrailEntry::at)
                .containsExactly(instant("2027-03-31T22:00:59Z"), instant("2027-01-11T08:00:00Z"));
    }

    @Test
    void leaveTheClockWhereItWasAskedFor() {
        Instant until = instant("2027-02-01T00:00:00Z");

        jobs.advanceTo(until);

        assertThat(clock.instant()).isEqualTo(until);
    }

    @Test
    void neverTurnTheClockBack() {
        Instant now = clock.instant();

        jobs.advanceTo(now.minus(Duration.ofDays(1)));

        assertThat(clock.instant()).isEqualTo(now);
    }

    @Test
    void runWhatIsDueWithoutMovingTheClock() {
        CallId call = walk.openCall("AAP-2027-TEST");
        Instant now = clock.instant();
        DossierId id = trade.submitted(call);
        assertThat(walk.path(walk.number(id))).doesNotContain("issueReceipt");

        assertThat(jobs.runDue()).isEmpty();

        assertThat(walk.path(walk.number(id))).contains("issueReceipt", "issueRecapitulation");
        assertThat(clock.instant()).isEqualTo(now);
    }

    @Test
    void theEnginesClockFollowsTheServices() {
        Instant stopped = instant("2027-06-01T10:00:00Z");
        clock.stopAt(stopped);
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(stopped);

        clock.shiftBy(Duration.ofDays(100));
        Instant machine = Clock.systemUTC().instant();
        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isBetween(machine.plus(Duration.ofDays(99)), machine.plus(Duration.ofDays(101)));
    }

    private static Instant instant(String text) {
        return Instant.parse(text);
    }
}

package org.passerelle.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.ServiceClock;
import org.passerelle.workflow.DueJobs;
import org.springframework.stereotype.Component;

/**
 * Moves the clock by hand. On the way every timer that has fallen due fires, oldest first, with the clock at its own due
 * instant, and what it sets going runs before the next.
 */
@Component
public class Timekeeper {

    private final ServiceClock clock;
    private final DueJobs jobs;

    Timekeeper(ServiceClock clock, DueJobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Stops the clock at an instant; nothing fires. */
    public void startAt(Instant instant) {
        clock.stopAt(instant);
    }

    /** Goes on to an instant, firing what falls due until then. */
    public List<DueJobs.Fired> moveTo(Instant instant) {
        return jobs.advanceTo(instant);
    }

    /** Runs what is due where the clock stands. */
    public List<DueJobs.Fired> settle() {
        return jobs.runDue();
    }

    Instant now() {
        return clock.instant();
    }

    /** @param timersFired by the timer event's id */
    Observed.OfProcess process(Map<String, Integer> timersFired) {
        return new Observed.OfProcess(jobs.openInstances(), jobs.incidents(), timersFired);
    }
}

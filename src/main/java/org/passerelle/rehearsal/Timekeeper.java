package org.passerelle.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.ServiceClock;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.EngineTrace;
import org.springframework.stereotype.Component;

/**
 * Moves the clock by hand. On the way every timer that has fallen due fires, oldest first, with the clock at its own due
 * instant, and what it sets going runs before the next.
 */
@Component
public class Timekeeper {

    private final ServiceClock clock;
    private final DueJobs jobs;
    private final EngineTrace trace;

    Timekeeper(ServiceClock clock, DueJobs jobs, EngineTrace trace) {
        this.clock = clock;
        this.jobs = jobs;
        this.trace = trace;
    }

    /** Stops the clock at an instant; nothing fires. */
    public void startAt(Instant instant) {
        clock.stopAt(instant);
    }

    /**
     * Stops the clock where something that was broken off goes on: at an instant, or where the engine had come to since.
     * Time never runs backwards for what its timers have set going.
     */
    public void resumeAt(Instant instant) {
        clock.stopAt(trace.lastInstant().filter(instant::isBefore).orElse(instant));
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

package org.passerelle.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.passerelle.shared.ServiceClock;
import org.springframework.stereotype.Component;

/** Lets the engine's clock, one for the whole machine, follow the service's: moved by a demo, stopped by a rehearsal. */
@Component
class EngineClock {

    EngineClock(ServiceClock clock) {
        clock.follow(EngineClock::turn);
    }

    private static void turn(ServiceClock.Setting setting) {
        Instant stopped = setting.stoppedAt();
        if (stopped != null) {
            ClockUtil.setCurrentTime(Date.from(stopped));
        } else {
            ClockUtil.reset();
            ClockUtil.offset(setting.offset().toMillis());
        }
    }
}

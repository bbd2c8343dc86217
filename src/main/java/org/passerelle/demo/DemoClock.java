package org.passerelle.demo;

import org.passerelle.shared.ServiceClock;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Sets the clock back to the demo's date when the service starts again. */
@Component
@DependsOnDatabaseInitialization
class DemoClock {

    DemoClock(DemoTable table, ServiceClock clock) {
        table.offset().ifPresent(clock::shiftBy);
    }
}

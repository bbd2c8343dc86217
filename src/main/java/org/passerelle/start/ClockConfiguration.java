package org.passerelle.start;

import java.time.ZoneId;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, in the zone of the service. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    ServiceClock clock(@Value("${passerelle.zone}") ZoneId zone) {
        return new ServiceClock(zone);
    }
}

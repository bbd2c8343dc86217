package org.passerelle.start;

import jakarta.servlet.Filter;
import java.time.ZoneId;
import org.passerelle.shared.Reception;
import org.passerelle.shared.ServiceClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The one clock, in the zone of the service, and what it showed when a request came in. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    ServiceClock clock(@Value("${passerelle.zone}") ZoneId zone) {
        return new ServiceClock(zone);
    }

    @Bean
    Reception reception(ServiceClock clock) {
        return new Reception(clock);
    }

    /** Before every other filter: the next ones already wait for a connection. */
    @Bean
    FilterRegistrationBean<Filter> receptionOfRequests(Reception reception) {
        Filter stamp = (request, response, chain) -> {
            reception.begin();
            try {
                chain.doFilter(request, response);
            } finally {
                reception.end();
            }
        };
        var first = new FilterRegistrationBean<>(stamp);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}

package org.passerelle.start;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** The demo plays by default on the service's own database, and never on another unless it is asked for. */
class DemoByDefault implements EnvironmentPostProcessor {

    static final String DEMO = "passerelle.demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!StringUtils.hasText(environment.getProperty(DEMO))) {
            boolean own = !StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                    && !environment.matchesProfiles(ProductionRules.PROFILE);
            environment.getPropertySources().addFirst(new MapPropertySource("demoByDefault", Map.of(DEMO, own)));
        }
    }
}

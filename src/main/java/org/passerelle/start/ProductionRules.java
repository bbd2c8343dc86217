package org.passerelle.start;

import java.util.Map;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/** Under the Spring profile {@code production}, which only an operator sets: nothing that is meant for trying. */
final class ProductionRules {

    static final String PROFILE = "production";
    private static final Set<String> KNOWN_BY_EVERYBODY =
            Set.of("", "passerelle", "postgres", "password", "change-me", "changeme", "secret");

    private ProductionRules() {}

    static void check(ConfigurableEnvironment environment) {
        if (!environment.matchesProfiles(PROFILE)) {
            return;
        }
        if (environment.getProperty(DemoByDefault.DEMO, Boolean.class, false)) {
            throw new CannotStart(StartFailure.DEMO_IN_PRODUCTION, Map.of());
        }
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            throw new CannotStart(StartFailure.OWN_DATABASE_IN_PRODUCTION, Map.of());
        }
        if (KNOWN_BY_EVERYBODY.contains(environment.getProperty("spring.datasource.password", ""))) {
            throw new CannotStart(StartFailure.DEFAULT_SECRET_IN_PRODUCTION, Map.of("name", "PASSERELLE_DB_PASSWORD"));
        }
    }

    /** A database in which the demo was ever played has accounts whose password everybody knows. */
    static void check(Environment environment, JdbcClient database) {
        if (environment.acceptsProfiles(Profiles.of(PROFILE)) && demoWasPlayed(database)) {
            throw new CannotStart(StartFailure.DEMO_IN_PRODUCTION, Map.of());
        }
    }

    private static boolean demoWasPlayed(JdbcClient database) {
        return database.sql("select exists (select 1 from passerelle.demo_act)")
                .query(Boolean.class)
                .single();
    }
}

package org.passerelle.start;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the database before it is changed, so that an operator reads a sentence and not a stack trace. */
@Configuration(proxyBeanMethods = false)
class Migration {

    @Bean
    FlywayMigrationStrategy lookThenMigrate(
            JdbcConnectionDetails database, DataSource connections, Environment environment) {
        return flyway -> {
            DatabaseCheck.check(database);
            flyway.migrate();
            ProductionRules.check(environment, JdbcClient.create(connections));
        };
    }
}

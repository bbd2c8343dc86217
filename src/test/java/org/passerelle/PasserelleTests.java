package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PasserelleTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void comesUpWithItsTables() {
        assertThat(tablesIn("public")).isGreaterThan(40);
        assertThat(tablesIn("passerelle")).isPositive();
    }

    @Test
    void standsAtTheStartOfTheTests() {
        assertThat(clock.instant()).isEqualTo(CleanState.START);
    }

    private long tablesIn(String schema) {
        return database.sql("select count(*) from pg_tables where schemaname = :schema")
                .param("schema", schema)
                .query(Long.class)
                .single();
    }
}

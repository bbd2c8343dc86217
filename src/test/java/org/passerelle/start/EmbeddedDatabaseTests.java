package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTests {

    @TempDir
    private Path folder;

    @Test
    void makesItsDataAnewWhenTheFirstStartWasKilledHalfWay() throws IOException {
        Path base = folder.resolve("half");
        Files.createDirectories(base.resolve("data"));
        Files.writeString(base.resolve("filling"), "The data are being made.");
        Files.writeString(base.resolve("data/PG_VERSION"), "17\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(base)) {
            assertThat(base.resolve("filling")).doesNotExist();
            whatIsAcknowledgedIsOnTheDisk(database);
        }
    }

    private static void whatIsAcknowledgedIsOnTheDisk(EmbeddedDatabase database) {
        JdbcClient asked = JdbcClient.create(new DriverManagerDataSource(database.url(), EmbeddedDatabase.USER, ""));
        assertThat(List.of("fsync", "synchronous_commit", "full_page_writes")).allSatisfy(setting -> assertThat(
                        asked.sql("show " + setting).query(String.class).single())
                .isEqualTo("on"));
    }
}

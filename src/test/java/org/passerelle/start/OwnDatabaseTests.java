package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service on a database of its own, in a process of its own: killed, started again, started twice. */
class OwnDatabaseTests {

    @TempDir
    private Path folder;

    @Test
    void survivesBeingKilledAndRefusesASecondInstance() throws Exception {
        try (RunningService first =
                RunningService.start(folder, "--passerelle.demo=false").ready()) {
            assertThat(first.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            write("acknowledged");
            assertThatThrownBy(() -> EmbeddedDatabase.startIn(folder.resolve("data/pg17")))
                    .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.failure())
                            .isEqualTo(StartFailure.FOLDER_IN_USE));
            first.kill();
        }
        assertThat(postmaster()).as("the database outlives the killed service").isNotEmpty();
        try (RunningService again =
                RunningService.start(folder, "--passerelle.demo=false").ready()) {
            assertThat(written()).isEqualTo("acknowledged");
            assertThat(again.get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void makesItsDataAnewWhenTheFirstStartWasKilledHalfWay() throws IOException {
        Path base = folder.resolve("half");
        Files.createDirectories(base.resolve("data"));
        Files.writeString(base.resolve("filling"), "The data are being made.");
        Files.writeString(base.resolve("data/PG_VERSION"), "17\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(base)) {
            assertThat(database.url()).contains("jdbc:postgresql:");
            assertThat(base.resolve("filling")).doesNotExist();
        }
    }

    private void write(String word) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table public.word as select '" + word + "'::text as word");
        }
    }

    private String written() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select word from public.word")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws Exception {
        String port = Files.readAllLines(pidFile()).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    private java.util.Optional<ProcessHandle> postmaster() throws IOException {
        return ProcessHandle.of(
                Long.parseLong(Files.readAllLines(pidFile()).get(0).strip()));
    }

    private Path pidFile() {
        return folder.resolve("data/pg17/data/postmaster.pid");
    }
}

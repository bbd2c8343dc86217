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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.demo.DemoStages;

/** The service on a database of its own, in a process of its own: killed, started again, started twice. */
class OwnDatabaseTests {

    private static final String HALF = "  50 %";

    @TempDir
    private Path folder;

    @Test
    void survivesBeingKilledWhileTheDemoLoadsAndRefusesASecondInstance() throws Exception {
        try (RunningService first = RunningService.start(folder).until(HALF)) {
            write("acknowledged");
            assertThatThrownBy(() -> EmbeddedDatabase.startIn(folder.resolve("data/pg17")))
                    .isInstanceOfSatisfying(CannotStart.class, refusal -> assertThat(refusal.failure())
                            .isEqualTo(StartFailure.FOLDER_IN_USE));
            first.kill();
        }
        assertThat(postmaster()).as("the database outlives the killed service").isNotEmpty();
        try (RunningService again = RunningService.start(folder).ready()) {
            assertThat(read("select word from public.word")).containsExactly("acknowledged");
            assertThat(again.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(again.said("  10 %"))
                    .as("it goes on from the first act not yet recorded")
                    .isFalse();
            assertThat(read(DemoStages.SQL).stream().sorted()).containsExactlyElementsOf(DemoStages.expected());
            assertThat(read("select position from passerelle.demo_act group by position having count(*) > 1"))
                    .isEmpty();
        }
    }

    private void write(String word) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table public.word as select '" + word + "'::text as word");
        }
    }

    private List<String> read(String sql) throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
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

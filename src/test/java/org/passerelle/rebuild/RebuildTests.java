package org.passerelle.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.Passerelle;
import org.passerelle.TestDatabase;

/** The command as somebody types it. */
class RebuildTests {

    @Test
    void readsTheDatabaseThatTheSettingsNameAndSaysOfEachTableWhatDiffers() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int status = Rebuild.run(
                Passerelle.class,
                List.of(
                        "--check",
                        "--spring.datasource.url=" + TestDatabase.freshUrl(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--camunda.bpm.process-engine-name=rebuild"),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(status).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(3).allSatisfy(line -> assertThat(line)
                .contains(": 0 rows in ", "no difference"));
    }
}

package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.IntegrationTest;
import org.passerelle.rehearsal.script.ScriptReader;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code scenarios/incomplete.json}: answered and admissible, asked twice and never a third time, left without an answer. */
@IntegrationTest
class CompletionScenarioTests {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @Autowired
    private Player player;

    @TempDir
    private Path out;

    @Test
    void playsIncompleteDossiersAsTheFileSays() throws Exception {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/scenarios/incomplete.json"))) {
            assertThat(player.play(
                            ScriptReader.read(file.readAllBytes()),
                            new OutputFolder(out),
                            new Progress(NOWHERE, "test", false)))
                    .isEmpty();
        }

        JsonNode outcome =
                new ObjectMapper().readTree(out.resolve("outcome.json").toFile());
        assertThat(outcome.at("/process/timersFired/completion-deadline").asInt())
                .isEqualTo(1);
        assertThat(outcome.at("/process/timersFired/completion-reminder-5").asInt())
                .isEqualTo(1);
        assertThat(outcome.at("/process/incidents").asInt()).isZero();
    }
}

package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.IntegrationTest;
import org.passerelle.rehearsal.script.ScriptReader;
import org.springframework.beans.factory.annotation.Autowired;

/** Two requests for information at once, one answered and one not, beside a review that never waits. */
@IntegrationTest
class InformationScenarioTests {

    private static final Path FILE = Path.of("src", "test", "resources", "scenarios", "information-requests.json");

    @Autowired
    private Player player;

    @TempDir
    private Path out;

    @Test
    void asksTwiceIsAnsweredOnceAndAppraisesMeanwhile() throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

        assertThat(player.play(
                        ScriptReader.read(Files.readAllBytes(FILE)),
                        new OutputFolder(out),
                        new Progress(nowhere, "test", false)))
                .isEmpty();

        JsonNode outcome =
                new ObjectMapper().readTree(out.resolve("outcome.json").toFile());
        assertThat(outcome.at("/process/timersFired/information-reminder-3").asInt())
                .as("the answered one is not reminded")
                .isEqualTo(1);
        assertThat(outcome.at("/process/timersFired/information-deadline").asInt())
                .isEqualTo(1);
        assertThat(outcome.at("/process/incidents").asInt()).isZero();
        assertThat(outcome.at("/dossiers/D1/trail").findValuesAsText("verb"))
                .containsSubsequence(
                        "askInformation",
                        "askInformation",
                        "answerInformation",
                        "remindInformation",
                        "finishAppraisal",
                        "recordUnanswered");
    }
}

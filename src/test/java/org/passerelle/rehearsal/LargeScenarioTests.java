package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.IntegrationTest;
import org.passerelle.rehearsal.script.ScriptReader;
import org.springframework.beans.factory.annotation.Autowired;

/** A small edition of the rehearsal that src/bench takes to 180 dossiers, 40 posts and 25 reviewers. */
@IntegrationTest
class LargeScenarioTests {

    @Autowired
    private Player player;

    @TempDir
    private Path out;

    @Test
    void everyDossierMeetsItsFate() throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

        assertThat(player.play(
                        ScriptReader.read(LargeScenario.of(20, 4, 3)),
                        new OutputFolder(out),
                        new Progress(nowhere, "test", false)))
                .isEmpty();

        JsonNode process = new ObjectMapper()
                .readTree(out.resolve("outcome.json").toFile())
                .get("process");
        assertThat(process.get("incidents").asInt()).isZero();
        assertThat(process.at("/timersFired/consultation-deadline").asInt())
                .as("a silent post and a late one")
                .isEqualTo(2);
    }
}

package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.rehearsal.ScenarioFile.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows the decisions of the bundled scenario, path by path; each file holds the acts that follow and what is expected. */
@IntegrationTest
class OfferScenariosTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The signature of the generalist call. */
    private static final int LAST_OF_THE_CALL = 59;

    private static final Path FILES = Path.of("src", "test", "resources", "scenarios");

    @Autowired
    private Player player;

    @TempDir
    private Path out;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decline-and-promotion",
                "partial-with-more-cash",
                "partial-with-a-smaller-total",
                "silence",
                "list-ends",
                "withdrawn-after-acceptance"
            })
    void goesAsTheFileExpects(String name) throws Exception {
        JsonNode file = JSON.readTree(FILES.resolve(name + ".json").toFile());
        ScenarioFile scenario = scenario()
                .until(LAST_OF_THE_CALL)
                .with("/expect", file.get("expect").toString());
        for (JsonNode act : file.get("acts")) {
            scenario.then(act.toString());
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

        assertThat(player.play(scenario.script(), new OutputFolder(out), new Progress(nowhere, "test", false)))
                .isEmpty();
        assertThat(JSON.readTree(out.resolve("outcome.json").toFile())
                        .at("/process/incidents")
                        .asInt())
                .isZero();
    }
}

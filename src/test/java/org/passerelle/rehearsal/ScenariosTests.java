package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Each path up to the decision and after it, from the bundled scenario on; each file says where it leaves it and what comes. */
@IntegrationTest
class ScenariosTests {

    @Autowired
    private Player player;

    @TempDir
    private Path out;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extended",
                "rejected-and-inadmissible",
                "withdrawn-under-appraisal",
                "conflict",
                "opinions",
                "post-closed",
                "agencies-and-experts",
                "third-reviewer",
                "tie",
                "tie-to-the-end",
                "committee-departs",
                "deferred",
                "decline-and-promotion",
                "a-year-binds",
                "partial-with-more-cash",
                "partial-with-a-smaller-total",
                "silence",
                "never-revised",
                "nobody-is-skipped",
                "joint-short-funder",
                "withdrawn-in-committee",
                "withdrawn-when-proposed",
                "withdrawn-waiting",
                "list-ends",
                "withdrawn-after-acceptance",
                "results-at-an-hour",
                "condition-before-award",
                "passed-over-on-the-list",
                "passed-over-until-the-list-ends",
                "country-suspended",
                "country-suspended-refused",
                "red-zone",
                "appeal-to-appraisal",
                "appeal-to-ranking",
                "appeal-to-waiting-list",
                "appeal-rejected",
                "appeal-in-silence",
                "raise-declined",
                "a-year-binds-a-raise"
            })
    void goesAsTheFileExpects(String name) throws Exception {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());

        assertThat(player.play(
                        ScenarioFile.path(name).script(), new OutputFolder(out), new Progress(nowhere, "test", false)))
                .isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(out.resolve("outcome.json").toFile())
                        .at("/process/incidents")
                        .asInt())
                .isZero();
    }
}

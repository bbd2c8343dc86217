package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.rehearsal.ScenarioFile.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.passerelle.IntegrationTest;
import org.passerelle.calls.Calls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft on its way to the receipt, as its people and its partner bring it there. */
@IntegrationTest
class FilingTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ACTS = Path.of("src", "test", "resources", "rehearsal", "filing.json");

    @Autowired
    private Player player;

    @Autowired
    private Calls calls;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path out;

    @Test
    void playsAllThatADraftNeedsBeforeTheReceiptAndAWithdrawalAfterIt() throws Exception {
        ScenarioFile file = scenario()
                .until(0)
                .with("/calls/0/maxFileMegabytes", "60")
                .with("/dossiers/0/sdgs", "[6, \"6.1\", \"6.b\", 5]")
                .with("/dossiers/0/deliberationOn", "\"2027-05-20\"")
                .with(
                        "/dossiers/0/answers",
                        """
                        {"activities": [{"activity": "Forages"}],
                         "schedule": [{"activity": "Forages", "quarters": ["2027-Q4", "2028-Q1"]}]}""");
        for (JsonNode act : JSON.readTree(ACTS.toFile())) {
            file.then(act.toString());
        }

        assertThat(play(file)).isEmpty();

        assertThat(calls.find("AAP-2027-GEN3").orElseThrow().definition().maxFileMegabytes())
                .isEqualTo(60);
        assertThat(database.sql("select content from passerelle.submission")
                        .query(String.class)
                        .single())
                .contains("\"sdgs\":[\"11\",\"11.5\"]", "\"deliberationFollowsOn\":\"2027-05-21\"")
                .contains("\"quarters\":[\"2028-Q2\"]")
                .doesNotContain("Forages");
        assertThat(outcome().at("/dossiers/D1/trail").findValuesAsText("verb"))
                .containsSubsequence(
                        "draft",
                        "deliberationWillFollow",
                        "askQuestion",
                        "answerQuestion",
                        "askDerogation",
                        "refuseDerogation",
                        "askDerogation",
                        "grantDerogation",
                        "invitePartner",
                        "confirmPart",
                        "sign",
                        "submit",
                        "deliberationHandedIn",
                        "withdraw");
    }

    @Test
    void handsInTheLetterThatAPartnerSigned() throws Exception {
        assertThat(
                        play(
                                scenario()
                                        .until(0)
                                        .then(
                                                """
                                {"at": "2027-02-15T11:00:00", "by": "agent.valombre", "act": "invitePartner",
                                 "dossier": "D1", "partner": "TANGUIERA", "language": "EN"}""")
                                        .then(
                                                """
                                {"at": "2027-02-15T12:00:00", "by": "TANGUIERA", "act": "confirmPart", "dossier": "D1",
                                 "name": "Rachidatou Bio", "position": "Maire", "scan": true}""")))
                .isEmpty();

        assertThat(database.sql("select name from passerelle.attachment where type = 'LETTER_OF_INTENT_FOREIGN'")
                        .query(String.class)
                        .list())
                .contains("Lettre signée (fictif).pdf");
    }

    /** An act after the drafting of D1, and all that the run says of it. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rehearsal/refused.csv", delimiter = ';', quoteCharacter = '`', numLinesToSkip = 1)
    void tellsWhatIsRefusedAndTheWayOut(String act, String said) throws Exception {
        assertThat(play(scenario().until(0).then("{\"at\": \"2027-02-15T11:00:00\", " + act + "}")))
                .singleElement()
                .hasToString("/acts/1: expected done, got refused " + said);
    }

    private List<Difference> play(ScenarioFile file) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return player.play(file.script(), new OutputFolder(out), new Progress(nowhere, "test", false));
    }

    private JsonNode outcome() throws IOException {
        return JSON.readTree(out.resolve("outcome.json").toFile());
    }
}

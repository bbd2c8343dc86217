package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.rehearsal.ScenarioFile.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.IntegrationTest;
import org.passerelle.rehearsal.script.Flaw;
import org.passerelle.rehearsal.script.MalformedScript;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PlayerTests {

    @Autowired
    private Player player;

    @TempDir
    private Path out;

    @Test
    void playsTheBundledScenarioAsItSays() throws Exception {
        assertThat(play(scenario())).isEmpty();

        JsonNode outcome = outcome();
        assertThat(outcome.at("/format").asText()).isEqualTo("passerelle-outcome/1");
        assertThat(outcome.at("/dossiers/D1/number").asText()).isEqualTo("DOS-2027-0001");
        assertThat(outcome.at("/dossiers/D6/number").asText()).isEqualTo("DOS-2027-0006");
        assertThat(outcome.at("/dossiers/D3/waitingRank").asInt()).isEqualTo(1);
        assertThat(outcome.at("/dossiers/D4/grants/DGCT").asText()).isEqualTo("660000.00");
        assertThat(outcome.at("/calls/AAP-2027-JEU-XI/order").toString()).isEqualTo("[\"D5\",\"D6\"]");
        assertThat(outcome.at("/process/timersFired/consultation-deadline").asInt())
                .isEqualTo(1);
        assertThat(outcome.at("/process/incidents").asInt()).isZero();
        assertThat(outcome.at("/dossiers/D1/trail/0/verb").asText()).isEqualTo("draft");
        everyDocumentIsThereAndHasItsHash(outcome);
        new RehearsedLetters(out, outcome).sayWhatWasDecided();
        assertThat(Files.readAllLines(out.resolve("journal.txt")))
                .anyMatch(line -> line.contains("submit D3") && line.contains("refused [B4]"))
                .anyMatch(line -> line.contains("timer") && line.contains("consultation-deadline"));
    }

    @Test
    void tellsEveryDifferenceAndGoesOn() throws Exception {
        List<Difference> differences = play(scenario()
                .with("/acts/6/refused", "[\"FORBIDDEN\"]")
                .with("/acts/46/awaited", "[\"REVIEWER\"]")
                .with("/expect/dossiers/D2/status", "\"AWARDED\""));

        assertThat(differences)
                .extracting(Difference::toString)
                .containsExactly(
                        "/acts/6/refused: expected [FORBIDDEN], got [NOT_SIGNATORY]",
                        "/acts/46/awaited: expected [REVIEWER], got [EMBASSY:HANOI]",
                        "/expect/dossiers/D2/status: expected AWARDED, got PARTIALLY_AWARDED");
    }

    @Test
    void tellsAnActThatWasToBeRefusedAndWasDone() throws Exception {
        assertThat(play(scenario().until(0).with("/acts/0/refused", "[\"CALL_CLOSED\"]")))
                .extracting(Difference::toString)
                .containsExactly("/acts/0/refused: expected [CALL_CLOSED], got done");
    }

    @Test
    void tellsAnActThatWasRefused() throws Exception {
        assertThat(play(scenario().until(0).with("/acts/0/by", "\"agent.sylvania\"")))
                .extracting(Difference::toString)
                .containsExactly("/acts/0: expected done, got refused [FORBIDDEN]");
    }

    @Test
    void checksWhatComesFirstFirst() throws Exception {
        assertThat(play(scenario()
                        .until(0)
                        .then(act("2027-02-16T09:00:00", "agent.valombre", "draft", "D1", "ALREADY_DONE"))
                        .then(act("2027-02-16T09:00:00", "agent.sylvania", "draft", "D1", "FORBIDDEN"))
                        .then(act("2027-02-16T09:00:00", "signataire.sylvania", "submit", "D1", "FORBIDDEN"))
                        .then(act("2027-02-16T09:00:00", "signataire.valombre", "submit", "D2", "UNKNOWN"))
                        .then(act("2027-04-01T00:00:00", "agent.valombre", "submit", "D1", "NOT_SIGNATORY"))
                        .then(act("2027-04-01T00:00:00", "signataire.valombre", "submit", "D1", "CALL_CLOSED"))
                        .then(act("2027-04-01T00:00:00", "agent.haute-orme", "draft", "D2", "CALL_CLOSED"))))
                .isEmpty();
    }

    @Test
    void aDraftBeforeTheOpeningIsTooEarly() throws Exception {
        assertThat(play(scenario()
                        .until(0)
                        .with("/acts/0/at", "\"2027-01-05T09:00:00\"")
                        .with("/acts/0/refused", "[\"CALL_NOT_OPEN\"]")))
                .isEmpty();
    }

    @Test
    void lookingAtWhatIsNotDraftedIsRefusedAndNothingElseIs() throws Exception {
        assertThat(play(scenario()
                        .until(0)
                        .then(act("2027-02-16T09:00:00", "audit", "expect", "D2", "UNKNOWN"))
                        .then(act("2027-02-16T09:00:00", "audit", "expect", "D2", "FORBIDDEN"))
                        .then(act("2027-02-16T09:00:00", "audit", "expect", "D1", "UNKNOWN"))))
                .extracting(Difference::toString)
                .containsExactly(
                        "/acts/2/refused: expected [FORBIDDEN], got [UNKNOWN]",
                        "/acts/3/refused: expected [UNKNOWN], got done");
    }

    @Test
    void namesEveryAnswerThatNoFormAsks() throws Exception {
        ScenarioFile file = scenario()
                .with(
                        "/dossiers/0/answers",
                        "{\"colour\": \"blue\", \"representative\": {\"lastName\": \"A\", \"shoe\": 42}}")
                .with("/acts/8/with/answers", "{\"risks\": [{\"risk\": \"Crue\", \"smell\": \"none\"}]}")
                .with("/acts/15/answers", "{\"verdict\": \"ADMISSIBLE\", \"comment\": \"Bien\"}")
                .with("/acts/26/answers", "{\"value\": \"RESERVED\"}")
                .with("/acts/31/answers", "{\"strengths\": \"Clair\", \"verve\": \"5\"}");

        assertThatThrownBy(() -> play(file))
                .isInstanceOfSatisfying(MalformedScript.class, malformed -> assertThat(malformed.flaws())
                        .extracting(Flaw::place)
                        .containsExactly(
                                "/dossiers/0/answers/colour",
                                "/dossiers/0/answers/representative/shoe",
                                "/acts/8/with/answers/risks/0/smell",
                                "/acts/15/answers/verdict",
                                "/acts/26/answers/value",
                                "/acts/31/answers/verve"))
                .hasMessageContaining(
                        "/dossiers/0/answers/colour: expected a further field of the form \"dossier\", got \"colour\"");
    }

    @Test
    void playsAnExtension() throws Exception {
        assertThat(
                        play(
                                scenario()
                                        .until(0)
                                        .then(
                                                """
                                {"at": "2027-03-30T09:00:00", "by": "%s", "act": "extend", "call": "%s",
                                 "closesAt": "2027-04-09T00:00:00", "reason": "Panne de réseau"}
                                """
                                                        .formatted("responsable.appel", "AAP-2027-GEN3"))
                                        .then(act(
                                                "2027-04-01T00:00:00",
                                                "agent.valombre",
                                                "submit",
                                                "D1",
                                                "NOT_SIGNATORY"))
                                        .then(
                                                """
                                {"at": "2027-04-02T09:00:00", "by": "signataire.valombre", "act": "submit", "dossier": "D1"}
                                """)))
                .isEmpty();
    }

    private static String act(String at, String by, String verb, String dossier, String refused) {
        return """
                {"at": "%s", "by": "%s", "act": "%s", "dossier": "%s", "refused": ["%s"]}
                """
                .formatted(at, by, verb, dossier, refused);
    }

    private List<Difference> play(ScenarioFile file) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return player.play(file.script(), new OutputFolder(out), new Progress(nowhere, "test", false));
    }

    private JsonNode outcome() throws IOException {
        return new ObjectMapper().readTree(out.resolve("outcome.json").toFile());
    }

    private void everyDocumentIsThereAndHasItsHash(JsonNode outcome) throws Exception {
        List<JsonNode> documents = outcome.findValues("documents").stream()
                .flatMap(list -> java.util.stream.StreamSupport.stream(list.spliterator(), false))
                .toList();
        // A receipt, a recapitulation and a decision for each dossier, and the minutes of each call.
        assertThat(documents).hasSize(6 * 3 + 3);
        for (JsonNode document : documents) {
            byte[] bytes = Files.readAllBytes(out.resolve(document.get("file").asText()));
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo(document.get("sha256").asText());
            assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }
}

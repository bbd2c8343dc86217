package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.people.Role;
import org.passerelle.rehearsal.CallTexts;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptedCall;
import org.passerelle.rehearsal.script.ScriptedPerson;

class DemoScriptTests {

    private final Script script = DemoScript.read();

    @Test
    void endsWhereTheDemoBegins() {
        LocalDateTime present = LocalDateTime.parse(DemoScript.UNTIL);

        assertThat(script.acts()).allMatch(act -> !act.at().isAfter(present));
        assertThat(script.expectations().dossiers()).isNull();
    }

    @Test
    void leavesTheNumbersOfTheScenarioAsTheyAre() {
        assertThat(script.acts().stream()
                        .filter(act -> act instanceof Act.Submit && act.refused() == null)
                        .limit(6)
                        .map(Act::subject))
                .containsExactly("D1", "D2", "D3", "D4", "D5", "D6");
    }

    @Test
    void addsACallThatIsOpenThen() {
        LocalDateTime present = LocalDateTime.parse(DemoScript.UNTIL);

        assertThat(script.calls().stream()
                        .filter(call -> call.opensAt().isBefore(present)
                                && call.closesAt().isAfter(present))
                        .map(ScriptedCall::code))
                .containsExactly("AAP-2027-CLI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rehearsal/valombre-2027.json", "/demo/valombre-2027-suite.json", "/demo/calls.json"})
    void writesApostrophesAsPrintersDo(String part) throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoScript.class.getResourceAsStream(part))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).doesNotContainPattern("\\p{L}'\\p{L}");
        }
    }

    @Test
    void hasSomebodyForEveryRoleThatHasAnAccount() {
        Set<Role> played =
                script.people().stream().flatMap(p -> p.roles().stream()).collect(Collectors.toSet());

        // A partner comes by a link, without an account.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(played))).containsExactly(Role.PARTNER_CONTACT);
    }

    @Test
    void showsWhatADraftMeetsOnItsWayToTheReceipt() {
        assertThat(script.acts())
                .extracting(Act::verb)
                .contains(
                        "recordStanding",
                        "askDerogation",
                        "grantDerogation",
                        "askQuestion",
                        "answerQuestion",
                        "invitePartner",
                        "askPart",
                        "confirmPart",
                        "delegateSignature",
                        "wantSignatories",
                        "sign");
        assertThat(script.call("AAP-2027-CLI").orElseThrow().fileMegabytes()).isEqualTo(60);
        assertThat(script.dossier("C2").orElseThrow().content().deliberationOn())
                .isEqualTo("2027-06-18");
    }

    @Test
    void saysOfEveryCallWhatItIsForInBothLanguages() {
        Map<String, CallTexts> texts = DemoScript.texts();

        assertThat(script.calls()).allSatisfy(call -> {
            assertThat(texts.get(call.code()).summary().fr()).startsWith("Appel fictif.");
            assertThat(texts.get(call.code()).summary().en()).startsWith("Fictional call.");
        });
    }

    @Test
    void saysOfEveryDossierThatItIsFictional() {
        assertThat(script.dossiers())
                .allSatisfy(dossier -> assertThat(dossier.content().summary()).startsWith("Dossier fictif."));
    }

    @Test
    void givesEveryOpinionAndEverySheetWordsOfItsOwn() {
        assertThat(script.acts().stream()
                        .filter(act -> act.refused() == null)
                        .filter(act -> act instanceof Act.Score || act instanceof Act.GiveOpinion))
                .hasSizeGreaterThan(40)
                .allSatisfy(act -> assertThat(answers(act))
                        .containsKeys(
                                act instanceof Act.Score
                                        ? new String[] {"strengths", "weaknesses"}
                                        : new String[] {"author", "function"}));
    }

    private static Map<String, JsonNode> answers(Act act) {
        return Objects.requireNonNull(
                act instanceof Act.Score score ? score.answers() : ((Act.GiveOpinion) act).answers());
    }

    @Test
    void showsAccountsThatExist() {
        assertThat(script.people()).extracting(ScriptedPerson::login).containsAll(DemoAccounts.SHOWN);
    }
}

package org.passerelle.rehearsal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

class ScriptReaderTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsTheBundledScenario() throws IOException {
        Script script = ScriptReader.read(scenario());

        assertThat(script.calls()).extracting(ScriptedCall::code).contains("AAP-2027-GEN3", "AAP-2027-MAR-T1");
        assertThat(script.dossiers())
                .extracting(ScriptedDossier::key)
                .containsExactly("D1", "D2", "D3", "D4", "D5", "D6");
        assertThat(script.groups()).containsEntry(CountryCode.of("JP"), CountryGroup.NON_ODA);
        assertThat(script.instant(script.startsAt())).hasToString("2027-01-04T07:00:00Z");
        assertThat(script.expectations().dossiers().get("D4").grants()).containsEntry("DGCT", Money.of("660000.00"));
    }

    @Test
    void readsAmountsYearsAndActsIntoTheTradesTypes() throws IOException {
        Script script = ScriptReader.read(scenario());
        ScriptedContent content = script.dossier("D1").orElseThrow().content();

        assertThat(content.expenses().get(0).in(2028)).isEqualTo(Money.of("12000.00"));
        assertThat(content.partners().get(1).role()).isEqualTo(PartnerRole.FRENCH);
        assertThat(script.call("AAP-2027-MAR-T1").orElseThrow().periods().acceptanceDays())
                .isEqualTo(60);
        assertThat(script.call("AAP-2027-MAR-T1").orElseThrow().periods().consultationWorkingDays())
                .isEqualTo(20);
        assertThat(script.acts())
                .filteredOn(Act.GiveOpinion.class::isInstance)
                .first()
                .isInstanceOfSatisfying(Act.GiveOpinion.class, opinion -> {
                    assertThat(opinion.consultation()).isEqualTo(ConsultationKind.EMBASSY);
                    assertThat(opinion.verb()).isEqualTo("giveOpinion");
                    assertThat(opinion.subject()).isEqualTo("D5");
                });
    }

    @Test
    void readsHowAnExpenseIsWorkedOut() throws IOException {
        ObjectNode file = (ObjectNode) JSON.readTree(scenario());
        ((ObjectNode) file.at("/dossiers/0/expenses/0"))
                .put("place", "FRANCE")
                .put("method", "Salaire chargé")
                .set(
                        "costing",
                        JSON.readTree(
                                """
                                {"unit": "jours", "unitCost": "300.00", "quantities": {"2027": "12.5"}}"""));

        Expense line = ScriptReader.read(JSON.writeValueAsBytes(file))
                .dossier("D1")
                .orElseThrow()
                .content()
                .expenses()
                .get(0);

        assertThat(line.in(2027)).isEqualTo(Money.of("3750.00"));
        assertThat(line.place()).isEqualTo(ExpensePlace.FRANCE);
    }

    /** One change to the scenario a line: what is done at which place with which value, and what the reader says. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/rehearsal/malformed.csv", delimiter = ';', quoteCharacter = '`', numLinesToSkip = 1)
    void namesThePlaceAndWhatWasExpectedThere(String change, String place, String value, String said)
            throws IOException {
        byte[] file = changed(change, place, value);

        assertThatThrownBy(() -> ScriptReader.read(file))
                .isInstanceOfSatisfying(MalformedScript.class, refusal -> assertThat(refusal.flaws())
                        .extracting(Flaw::toString)
                        .contains(said));
    }

    @Test
    void refusesAKeyThatStandsTwiceInAnObject() throws IOException {
        byte[] file = text().replaceFirst("\"zone\":", "\"name\": \"again\", \"zone\":")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(flaws(file)).singleElement().satisfies(flaw -> {
            assertThat(flaw.place()).isEqualTo("/name");
            assertThat(flaw.expected()).isEqualTo("each key once in an object");
        });
    }

    @Test
    void saysWhereATruncatedFileBreaksOff() throws IOException {
        String half = text().substring(0, text().indexOf("\"giveOpinion\""));

        assertThat(flaws(half.getBytes(StandardCharsets.UTF_8))).singleElement().satisfies(flaw -> {
            assertThat(flaw.place()).startsWith("/acts/").endsWith("/act");
            assertThat(flaw.expected()).isEqualTo("the rest of the file");
            assertThat(flaw.got()).startsWith("what stands at line ");
        });
    }

    @Test
    void refusesWhatFollowsTheFile() throws IOException {
        assertThat(flaws((text() + "{}").getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .extracting(Flaw::expected)
                .isEqualTo("JSON");
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNotThere() {
        assertThat(flaws(new byte[0])).extracting(Flaw::place).containsExactly("");
        assertThatThrownBy(() -> ScriptReader.read(Path.of("no-such-rehearsal.json")))
                .isInstanceOf(MalformedScript.class)
                .hasMessageContaining("expected a readable file");
    }

    @Test
    void namesEveryPlaceThatIsWrongAtOnce() throws IOException {
        ObjectNode file = (ObjectNode) JSON.readTree(scenario());
        ((ObjectNode) file.at("/acts/0")).put("by", "nobody");
        ((ObjectNode) file.at("/acts/1")).put("dossier", "D99");

        assertThat(flaws(JSON.writeValueAsBytes(file)))
                .extracting(Flaw::place)
                .containsExactly("/acts/0/by", "/acts/1/dossier");
    }

    private static List<Flaw> flaws(byte[] file) {
        try {
            ScriptReader.read(file);
            return List.of();
        } catch (MalformedScript refusal) {
            return refusal.flaws();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] changed(String change, String place, String value) throws IOException {
        JsonNode file = JSON.readTree(scenario());
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = file.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        switch (change) {
            case "remove" -> ((ObjectNode) parent).remove(last);
            case "set" -> {
                if (parent instanceof ArrayNode list) {
                    list.set(Integer.parseInt(last), JSON.readTree(value));
                } else {
                    ((ObjectNode) parent).set(last, JSON.readTree(value));
                }
            }
            default -> throw new IllegalArgumentException(change);
        }
        return JSON.writeValueAsBytes(file);
    }

    private static String text() throws IOException {
        return new String(scenario(), StandardCharsets.UTF_8);
    }

    private static byte[] scenario() throws IOException {
        try (InputStream in = ScriptReaderTests.class.getResourceAsStream("/rehearsal/valombre-2027.json")) {
            return in.readAllBytes();
        }
    }
}

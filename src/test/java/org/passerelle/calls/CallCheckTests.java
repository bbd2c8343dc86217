package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Definitions;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Json;
import org.passerelle.shared.Priced;

/** What keeps a call from being published (domain.md §3.1), one fault a row. */
class CallCheckTests {

    private static final Set<String> VERSIONS = Set.of("2025", "2024");

    @Test
    void findsNothingAgainstASoundCall() {
        assertThat(CallCheck.of(Trade.definition("AAP-2027-TEST"), VERSIONS)).isEmpty();
    }

    /** Results are expected in the autumn; a list that ends before them serves nobody. */
    @ParameterizedTest
    @CsvSource({"2027-03-31,false", "2027-12-31,true"})
    void letsTheWaitingListEndAfterTheResultsAlone(String last, boolean sound) {
        CallDefinition call = Definitions.with(
                "AAP-2027-TEST", Map.of("procedure", Map.of("decision", Map.of("waitingListUntil", last))));

        assertThat(CallCheck.of(call, VERSIONS))
                .extracting(Finding::code, Finding::place)
                .isEqualTo(
                        sound ? List.of() : List.of(tuple("CALL_WAITING_LIST", "procedure.decision.waitingListUntil")));
    }

    /** Without a day of its own the list ends with the year of the results: never before them. */
    @ParameterizedTest
    @CsvSource({
        "2027-11-30T12:00,2028-02-15T10:00,2028-12-31,true",
        "2027-03-31T12:00,2027-10-15T10:00,2027-12-31,true",
        "2027-03-31T12:00,2027-12-31T10:00,2027-12-31,false"
    })
    void endsTheWaitingListByDefaultWithTheYearOfTheResults(
            LocalDateTime closes, LocalDateTime results, LocalDate last, boolean sound) {
        CallDefinition call = Definitions.with(
                "AAP-2027-TEST",
                Map.of(
                        "closesAt",
                        closes.toString(),
                        "resultsAt",
                        results.toString(),
                        "resultsExpectedAt",
                        results.toString()));

        assertThat(new Call(CallId.random(), 1, CallStage.OPEN, call, null)
                        .waitingListEnd()
                        .lastDay())
                .isEqualTo(last);
        assertThat(CallCheck.of(call, VERSIONS))
                .extracting(Finding::code)
                .isEqualTo(sound ? List.of() : List.of("CALL_WAITING_LIST"));
    }

    @Test
    void endsTheWaitingListWithTheYearOfTheReleaseWhereItComesLater() {
        CallDefinition call = Trade.definition("AAP-2027-TEST");
        Instant released =
                LocalDateTime.of(2028, 1, 12, 10, 0).atZone(Trade.PARIS).toInstant();

        assertThat(new Call(CallId.random(), 1, CallStage.RESULTS_PUBLISHED, call, released)
                        .waitingListEnd()
                        .lastDay())
                .isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "code                 | \"aap\"                 | CALL_CODE",
                "title                | {\"fr\":\" \"}          | CALL_TITLE",
                "summary              | {\"fr\":\"\"}           | CALL_SUMMARY",
                "issuingService       | \" \"                   | CALL_SERVICE",
                "contactEmail         | \"appels@\"             | CALL_CONTACT",
                "publishedAt          | \"2027-01-11T09:00:01\" | CALL_OPENS",
                "closesAt             | \"2027-01-11T09:00:00\" | CALL_CLOSES",
                "closesAt             | \"2027-03-28T02:30:00\" | CALL_HOUR",
                "closesAt             | \"2027-10-31T02:30:00\" | CALL_HOUR",
                "resultsExpectedAt    | \"2027-03-31T23:59:59\" | CALL_RESULTS",
                "resultsAt            | \"2027-03-31T23:59:59\" | CALL_RESULTS_HOUR",
                "resultsAt            | \"2027-10-31T02:30:00\" | CALL_HOUR",
                "funders              | []                      | CALL_FUNDER",
                "years                | []                      | CALL_YEARS",
                "minMonths            | 0                       | CALL_MONTHS",
                "minMonths            | 37                      | CALL_MONTHS",
                "minGrant             | \"150000.01\"           | CALL_GRANT",
                "minGrant             | \"-1.00\"               | CALL_GRANT",
                "reviewsPerDossier    | 0                       | CALL_REVIEWS",
                "rates                | \"2O25\"                | CALL_RATES",
                "minFrenchAuthorities | 0                       | CALL_AUTHORITIES",
                "maxFileMegabytes     | 201                     | CALL_FILE_SIZE",
                "maxFileMegabytes     | 19                      | CALL_FILE_SIZE",
                "minFrenchShare       | \"-0.01\"               | CALL_PERCENT",
                "maxFrenchInKind      | \"100.01\"              | CALL_PERCENT",
                "minForeignShare      | \"-1\"                  | CALL_PERCENT",
                "minMonitoringShare   | \"101\"                 | CALL_PERCENT",
                "maxAdminShare        | \"-10\"                 | CALL_PERCENT",
                "threshold            | \"600\"                 | CALL_PERCENT",
                "partialFloor         | \"700\"                 | CALL_PERCENT",
            })
    void namesTheField(String field, String value, String code) {
        List<Finding> findings = CallCheck.of(
                Definitions.with("AAP-2027-TEST", Map.of(field, Json.read(value, Object.class))), VERSIONS);

        assertThat(findings).extracting(Finding::code).contains(code);
        assertThat(findings).allMatch(Finding::blocks);
        assertThat(findings)
                .filteredOn(f -> f.code().equals(code))
                .allMatch(f -> field.equals("publishedAt")
                        ? f.place().equals("opensAt")
                        : f.place().equals(field));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9})
    void letsADossierBeCompletedTwiceAtTheMost(int rounds) {
        List<Finding> findings = CallCheck.of(
                Definitions.with(
                        "AAP-2027-TEST", Map.of("procedure", Map.of("appraisal", Map.of("completionRounds", rounds)))),
                VERSIONS);

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyElementsOf(rounds > 2 ? List.of("CALL_ROUNDS") : List.of());
    }

    /** Steps are separated by a bar: who gives the visa, and after a plus who stands in. */
    @ParameterizedTest
    @CsvSource({
        "awa|paul, ''",
        "awa|awa, 2",
        "awa|awa+paul, ''",
        "awa+paul|awa, 2",
        "awa+paul|awa+paul, ''",
        "awa+paul|awa+paul|paul+awa, 3",
        "awa|paul|awa+paul, 3",
        "awa||awa, 3",
        "|, ''"
    })
    void refusesAVisaThatIsLeftToNobodyOnceTheEarlierOnesAreGiven(String visas, String refused) {
        List<Map<String, String>> steps = Stream.of(visas.split("\\|", -1))
                .map(step -> step.split("\\+"))
                .map(names ->
                        Map.of("role", "CALL_MANAGER", "person", names[0], "standIn", names.length > 1 ? names[1] : ""))
                .toList();

        List<Finding> findings = CallCheck.of(
                Definitions.with("AAP-2027-TEST", Map.of("procedure", Map.of("appraisal", Map.of("visas", steps)))),
                VERSIONS);

        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.evidence().get("place"))
                .containsExactlyElementsOf(refused.isEmpty() ? List.of() : List.of("CALL_VISA_TWICE " + refused));
    }

    @ParameterizedTest
    @CsvSource({
        "admissibilityWorkingDays, 0",
        "completionDays, -1",
        "consultationWorkingDays, 0",
        "informationDays, 0",
        "reviewDays, -15",
        "acceptanceDays, 0"
    })
    void asksForADayAtLeast(String period, int days) {
        Map<String, Object> deadlines = new java.util.LinkedHashMap<>(Json.readMap(Json.write(Deadlines.DEFAULT)));
        deadlines.put(period, days);

        List<Finding> findings =
                CallCheck.of(Definitions.with("AAP-2027-TEST", Map.of("deadlines", deadlines)), VERSIONS);

        assertThat(findings).extracting(f -> f.code() + " " + f.place()).containsExactly("CALL_DEADLINE " + period);
    }

    @ParameterizedTest
    @CsvSource({
        "code, '', CALL_CRITERION",
        "label, '', CALL_CRITERION",
        "code, C1, CALL_CRITERION_TWICE",
        "weight, 0, CALL_WEIGHT",
        "weight, -15, CALL_WEIGHT"
    })
    void looksAtEachCriterion(String field, String value, String code) {
        List<Map<String, Object>> grid = new java.util.ArrayList<>(Plans.grid().stream()
                .map(criterion -> Json.readMap(Json.write(criterion)))
                .toList());
        Map<String, Object> second = new java.util.LinkedHashMap<>(grid.get(1));
        second.put(field, field.equals("label") ? Map.of("fr", value) : value);
        grid.set(1, second);

        assertThat(CallCheck.of(Definitions.with("AAP-2027-TEST", Map.of("grid", grid)), VERSIONS))
                .filteredOn(f -> f.place().equals("grid.1"))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "5, CALL_LEVELS", "6, ''", "7, CALL_LEVELS"})
    void wantsSixLevelsOfACriterionOrNone(int levels, String code) {
        Map<String, Object> only = Map.of(
                "code",
                "C1",
                "label",
                Map.of("fr", "Pertinence"),
                "weight",
                100,
                "levels",
                java.util.Collections.nCopies(levels, Map.of("fr", "Niveau")));

        assertThat(CallCheck.of(Definitions.with("AAP-2027-TEST", Map.of("grid", List.of(only))), VERSIONS))
                .extracting(Finding::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void letsNobodySeeNamesOrCommentsBeforeTheSheets() {
        Map<String, Object> chair = Map.of("OTHERS_SCORES", "NEVER", "COMMENTS", "NEVER");
        Map<String, Object> procedure = Map.of("review", Map.of("visibility", Map.of("COMMITTEE_CHAIR", chair)));

        assertThat(CallCheck.of(Definitions.with("AAP-2027-TEST", Map.of("procedure", procedure)), VERSIONS))
                .extracting(finding -> finding.code() + " " + finding.place())
                .containsExactly("CALL_VISIBILITY procedure.review.visibility.COMMITTEE_CHAIR.REVIEWER_NAMES");
    }

    @Test
    void namesEachFunder() {
        Map<String, Object> nameless = Map.of("key", "MEAE", "name", " ", "currency", "EUR", "envelope", "1000.00");

        assertThat(CallCheck.of(Definitions.with("AAP-2027-TEST", Map.of("funders", List.of(nameless))), VERSIONS))
                .extracting(Finding::code)
                .containsExactly("CALL_FUNDER_NAME");
    }

    /** Of 1 000 €, in a call of 2027 and 2028. */
    @ParameterizedTest
    @CsvSource({
        "400.00, 600.00, 0.00, ''",
        "0.00, 1000.00, 0.00, ''",
        "400.00, 599.99, 0.00, CALL_ENVELOPE_UNDER 999.99 0.01",
        "400.00, 650.00, 0.00, CALL_ENVELOPE_OVER 1050.00 50.00",
        "-1.00, 1001.00, 0.00, CALL_ENVELOPE_NEGATIVE",
        "400.00, 0.00, 600.00, CALL_ENVELOPE_YEAR 2031"
    })
    void wantsTheYearsOfAnEnvelopeToAddUpToItInTheYearsOfTheCall(
            String first, String second, String strange, String refused) {
        Map<String, String> years = new TreeMap<>(Map.of("2027", first, "2028", second));
        if (!strange.equals("0.00")) {
            years.put("2031", strange);
        }
        Map<String, Object> funder = Map.of(
                "key", "MEAE", "name", "Ministère (fictif)", "currency", "EUR", "envelope", "1000.00", "years", years);

        assertThat(CallCheck.of(Definitions.with("AAP-2027-TEST", Map.of("funders", List.of(funder))), VERSIONS))
                .allMatch(found -> found.place().equals("funders.MEAE")
                        && found.evidence().get("funder").equals("Ministère (fictif)"))
                .extracting(found -> Stream.of(
                                found.code(),
                                figure(found, "sum"),
                                figure(found, "difference"),
                                found.evidence().getOrDefault("years", "").toString())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ")))
                .containsExactlyElementsOf(refused.isEmpty() ? List.of() : List.of(refused));
    }

    private static String figure(Finding finding, String name) {
        return finding.evidence().get(name) instanceof Priced told
                ? told.amount().toString()
                : "";
    }

    @Test
    void leavesATurnkeyCallToAssociationsAndGroupings() {
        Map<String, Object> commune = Map.of("scheme", "TURNKEY", "leadKinds", List.of("GIP", "COMMUNE"));
        Map<String, Object> grouping = Map.of("scheme", "TURNKEY", "leadKinds", List.of("GIP"));

        assertThat(CallCheck.of(Definitions.with("AAP-2027-TEST", commune), VERSIONS))
                .extracting(Finding::code)
                .containsExactly("CALL_LEADS");
        assertThat(CallCheck.of(Definitions.with("AAP-2027-TEST", grouping), VERSIONS))
                .isEmpty();
    }
}

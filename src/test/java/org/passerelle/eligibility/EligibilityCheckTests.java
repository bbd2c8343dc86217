package org.passerelle.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.eligibility.Question.ATLAS_CONFIRMED;
import static org.passerelle.eligibility.Question.AUTHORITIES;
import static org.passerelle.eligibility.Question.COMMITMENT;
import static org.passerelle.eligibility.Question.COUNTRY;
import static org.passerelle.eligibility.Question.FOREIGN_AUTHORITY;
import static org.passerelle.eligibility.Question.FRENCH_SHARE;
import static org.passerelle.eligibility.Question.GRANT;
import static org.passerelle.eligibility.Question.JOINT_SIGNATURE;
import static org.passerelle.eligibility.Question.LEAD_KIND;
import static org.passerelle.eligibility.Question.MONTHS;
import static org.passerelle.eligibility.Question.REPORTS_OVERDUE;
import static org.passerelle.eligibility.Question.STARTS_ON;
import static org.passerelle.eligibility.Question.TOTAL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.forms.DossierKeys;
import org.passerelle.shared.Finding;
import org.springframework.beans.factory.annotation.Autowired;

/** The test before an account judges as submission does (D1, B4, B5, B11). */
@IntegrationTest
class EligibilityCheckTests {

    private static final Given SOUND = new Given(Map.ofEntries(
            Map.entry(LEAD_KIND, "COMMUNE"),
            Map.entry(FOREIGN_AUTHORITY, "true"),
            Map.entry(COUNTRY, "SN"),
            Map.entry(STARTS_ON, "2028-01-01"),
            Map.entry(MONTHS, "24"),
            Map.entry(TOTAL, "60000"),
            Map.entry(GRANT, "40000"),
            Map.entry(FRENCH_SHARE, "6000"),
            Map.entry(COMMITMENT, "LETTERS"),
            Map.entry(REPORTS_OVERDUE, "false"),
            Map.entry(ATLAS_CONFIRMED, "true")));

    @Autowired
    Trade trade;

    @Autowired
    Calls calls;

    @Autowired
    EligibilityCheck check;

    Call call;

    @BeforeEach
    void anOpenCall() {
        trade.peopled();
        call = published("AAP-2027-TEST", Map.of("resultsExpectedAt", "2027-12-15T00:00:00"));
        trade.at(Trade.OPENS.plusDays(1));
    }

    @Test
    void findsNothingAgainstASoundProject() {
        assertThat(check.judge(call, SOUND)).isEqualTo(new Verdict(List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "LEAD_KIND,         ASSOCIATION, E01",
        "FOREIGN_AUTHORITY, false,       E03",
        "MONTHS,            11,          E08",
        "STARTS_ON,         2027-12-14,  E08",
        "GRANT,             42000.01,    B4",
        "GRANT,             9999,        B11",
        "FRENCH_SHARE,      5999.99,     B5",
        "COMMITMENT,        NEITHER,     E09",
        "REPORTS_OVERDUE,   true,        E05",
        "ATLAS_CONFIRMED,   false,       E06"
    })
    void refusesByTheRuleOfSubmission(Question question, String answer, String code) {
        assertThat(refusals(call, SOUND.with(question, answer))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"STARTS_ON, 2027-12-14, EARLY", "MONTHS, 11, LATE_ENOUGH"})
    void tellsAStartFromADurationThatDoesNotFit(Question question, String answer, String start) {
        assertThat(check.judge(call, SOUND.with(question, answer)).refusals())
                .extracting(refusal -> refusal.evidence().get("start"))
                .containsExactly(start);
    }

    @Test
    void breaksNothingByWhatIsNotKnownAndTellsItAsLeftToCheck() {
        Verdict verdict = check.judge(call, SOUND.with(ATLAS_CONFIRMED, "").with(COUNTRY, ""));

        assertThat(verdict.refusals()).isEmpty();
        assertThat(verdict.unknown()).containsExactly(COUNTRY, ATLAS_CONFIRMED);
    }

    @Test
    void countsAuthoritiesInATurnkeyCallOnly() {
        Call turnkey = published("AAP-2027-CLE", Map.of("scheme", "TURNKEY", "minFrenchAuthorities", 3));

        assertThat(check.questions(turnkey.definition())).contains(AUTHORITIES).doesNotContain(FOREIGN_AUTHORITY);
        assertThat(check.questions(call.definition())).doesNotContain(AUTHORITIES, JOINT_SIGNATURE);
        assertThat(refusals(turnkey, SOUND.with(LEAD_KIND, "GIP").with(AUTHORITIES, "2")))
                .containsExactly("E13");
    }

    @Test
    void refusesACountryThatTheCallDoesNotTake() {
        Call benin = published("AAP-2027-BENIN", Map.of("eligibleCountries", List.of("BJ")));

        assertThat(refusals(benin, SOUND)).containsExactly("E04");
        assertThat(refusals(benin, SOUND.with(COUNTRY, "BJ"))).isEmpty();
    }

    @Test
    void leavesACountryToItsJointCall() {
        published("AAP-2027-FONDS", Map.of("scheme", "JOINT_FUND", "eligibleCountries", List.of("SN")));

        assertThat(refusals(call, SOUND)).containsExactly("E04");
        assertThat(refusals(call, SOUND.with(COUNTRY, "BJ"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LEAD_KIND, ASSOCIATION, E12", "JOINT_SIGNATURE, false, E14"})
    void wantsAnAuthorityAndBothSignaturesInAJointCall(Question question, String answer, String code) {
        Call joint = published(
                "AAP-2027-FONDS", Map.of("scheme", "JOINT_FUND", "leadKinds", List.of("COMMUNE", "ASSOCIATION")));

        assertThat(check.questions(joint.definition())).contains(JOINT_SIGNATURE);
        assertThat(refusals(joint, SOUND.with(JOINT_SIGNATURE, "true"))).isEmpty();
        assertThat(refusals(joint, SOUND.with(JOINT_SIGNATURE, "true").with(question, answer)))
                .containsExactly(code);
    }

    @Test
    void namesAnotherOpenCallThatTakesTheProject() {
        Call small = published("AAP-2027-PETIT", Map.of("minGrant", "1000.00", "maxGrant", "9000.00"));
        Given modest = SOUND.with(GRANT, "8000");

        assertThat(refusals(call, modest)).containsExactly("B11");
        assertThat(check.other(call, modest)).map(Call::id).contains(small.id());
        assertThat(check.other(call, modest.with(FOREIGN_AUTHORITY, "false"))).isEmpty();
    }

    @Test
    void handsTheAnswersOnToTheDraft() {
        DossierContent begun = check.begun(call.definition(), SOUND, "Commune de Brévalle");

        assertThat(begun.answers())
                .containsEntry(DossierKeys.STARTS_ON, "2028-01-01")
                .containsEntry(DossierKeys.ENDS_ON, "2029-12-31")
                .containsEntry(DossierKeys.PARTNERSHIP, DossierKeys.NEW);
        assertThat(begun.plan().requested().amount()).isEqualByComparingTo("40000");
        assertThat(begun.plan().countries().get(0).part().amount()).isEqualByComparingTo("60000");
        assertThat(begun.plan().expenses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FundingScheme.class)
    void asksTwelveQuestionsAtMost(FundingScheme scheme) {
        CallDefinition definition = Definitions.with("AAP-2027-AUTRE", Map.of("scheme", scheme.name()));

        assertThat(check.questions(definition)).hasSizeLessThanOrEqualTo(12);
    }

    private List<String> refusals(Call in, Given given) {
        return check.judge(in, given).refusals().stream().map(Finding::code).toList();
    }

    private Call published(String code, Map<String, Object> changes) {
        return calls.get(trade.published(Definitions.with(code, changes)));
    }
}

package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Finding;

/** What the dossier's own conditions say (domain.md §3.2). */
class DossierFormTests {

    private final Form form = new Forms().get(Forms.DOSSIER);

    @Test
    void wantsThreeAnswersOfViability() {
        assertThat(places(Map.of("technicalViability", "a", "politicalViability", "b")))
                .contains("technicalViability");
        assertThat(places(Map.of("technicalViability", "a", "politicalViability", "b", "socialViability", "c")))
                .doesNotContain("technicalViability");
    }

    @Test
    void wantsTheSecurityArrangementsFromZoneOrange() {
        assertThat(places(Map.of("securityZone", "YELLOW"))).doesNotContain("securityMeasures");
        assertThat(places(Map.of("securityZone", "ORANGE"))).contains("securityMeasures");
    }

    @Test
    void refusesAProjectThatEndsBeforeItStarts() {
        assertThat(places(Map.of("startsOn", "2027-09-01", "endsOn", "2027-08-31")))
                .contains("endsOn");
        assertThat(places(Map.of("startsOn", "2027-09-01", "endsOn", "2027-09-01")))
                .doesNotContain("endsOn");
    }

    @Test
    void refusesMoreWomenThanBeneficiaries() {
        assertThat(places(Map.of("beneficiariesAbroad", Map.of("directTotal", 10, "directWomen", 11))))
                .contains("beneficiariesAbroad.directWomen");
        assertThat(places(Map.of("beneficiariesAbroad", Map.of("directTotal", 10, "directWomen", 10))))
                .doesNotContain("beneficiariesAbroad.directWomen");
    }

    @Test
    void wantsAResultAndAnIndicatorOfEachSpecificObjective() {
        Map<String, Object> first = Map.of("objective", 1);
        Map<String, Object> second = Map.of("objective", 2);
        Map<String, Object> third = Map.of("objective", 3);
        List<Map<String, Object>> objectives = List.of(Map.of("objective", "a"), Map.of("objective", "b"));

        assertThat(places(Map.of(
                        "specificObjectives", objectives, "results", List.of(first), "indicators", List.of(second))))
                .contains("results", "indicators");
        assertThat(places(Map.of(
                        "specificObjectives", objectives,
                        "results", List.of(first, second),
                        "indicators", List.of(second, first, third))))
                .doesNotContain("results", "indicators")
                .contains("indicators.2.objective");
    }

    @Test
    void asksForTheJointSignatureInAJointFundOnly() {
        Answers signed = new Answers(Map.of("jointSignature", true));
        assertThat(FormJudge.judge(form, signed, Map.of("scheme", "JOINT_FUND"))
                        .cleaned()
                        .isTicked("jointSignature"))
                .isTrue();
        assertThat(FormJudge.judge(form, signed, Map.of("scheme", "THEMATIC"))
                        .cleaned()
                        .at("jointSignature"))
                .isEmpty();
    }

    @Test
    void saysHowFarEachSectionIs() {
        Judgement judgement =
                FormJudge.judge(form, new Answers(Map.of("title", "Eau", "summary", "Résumé", "theme", "Eau")));

        assertThat(judgement.section("A")).isEqualTo(new Completeness(7, 3, 4));
        assertThat(judgement.section("A").percent()).isEqualTo(42);
        assertThat(judgement.section("C").isComplete()).isTrue();
        assertThat(judgement.section("G").isComplete()).isFalse();
    }

    private List<String> places(Map<String, Object> answers) {
        return FormJudge.judge(form, new Answers(answers)).findings().stream()
                .map(Finding::place)
                .toList();
    }
}

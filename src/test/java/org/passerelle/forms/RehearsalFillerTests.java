package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Finding;

class RehearsalFillerTests {

    private static final Map<String, Object> DECIDING = Map.of(
            "title", "Services d'eau durables",
            "summary", "Dossier fictif",
            "theme", "Eau et assainissement",
            "sdgs", List.of(6, 5, 11),
            "startsOn", "2027-09-01",
            "endsOn", "2029-12-31");

    private final Forms forms = new Forms();

    @ParameterizedTest
    @ValueSource(strings = {"GENERALIST_TRIENNIAL", "JOINT_FUND", "THEMATIC", "TURNKEY"})
    void completesADossierThatSaysOnlyWhatDecides(String scheme) {
        Map<String, Object> facts = Map.of("scheme", scheme);
        Answers filled = RehearsalFiller.fill(forms.get(Forms.DOSSIER), new Answers(DECIDING), facts);

        assertThat(FormJudge.judge(forms.get(Forms.DOSSIER), filled, facts).findings())
                .isEmpty();
    }

    @Test
    void takesTheFixedValuesOfARehearsal() {
        Answers filled =
                RehearsalFiller.fill(forms.get(Forms.DOSSIER), new Answers(DECIDING), Map.of("scheme", "JOINT_FUND"));

        assertThat(filled.text(DossierKeys.PARTNERSHIP)).hasValue("NEW");
        assertThat(filled.text(DossierKeys.SECURITY_ZONE)).hasValue("GREEN");
        assertThat(filled.text("genderMarker")).hasValue("0");
        assertThat(filled.items("risks")).hasSize(1);
        assertThat(filled.number("risks.0.probability")).hasValue(BigDecimal.ONE);
        assertThat(filled.number("risks.0.impact")).hasValue(BigDecimal.ONE);
        assertThat(filled.number("beneficiariesAbroad.directTotal")).hasValue(BigDecimal.ZERO);
        assertThat(filled.isTicked(DossierKeys.JOINT_SIGNATURE)).isTrue();
        assertThat(filled.isTicked(DossierKeys.PARTNERS_COMMITTED)).isTrue();
        assertThat(filled.text("needs")).hasValue("(répétition)");
    }

    @Test
    void changesNothingThatTheFileSays() {
        Answers filled = RehearsalFiller.fill(
                forms.get(Forms.DOSSIER),
                new Answers(DECIDING).with("securityZone", "RED").with("needs", "Un puits"));

        assertThat(filled.text("securityZone")).hasValue("RED");
        assertThat(filled.text("needs")).hasValue("Un puits");
        assertThat(filled.text("securityMeasures")).hasValue("(répétition)");
        assertThat(filled.text("title")).hasValue("Services d'eau durables");
    }

    @Test
    void inventsNoDay() {
        Answers filled = RehearsalFiller.fill(forms.get(Forms.DOSSIER), new Answers(Map.of("title", "Sans dates")));

        assertThat(filled.at("startsOn")).isEmpty();
        assertThat(filled.at("endsOn")).isEmpty();
    }

    @Test
    void completesAFavourableOpinion() {
        Form form = forms.get(Forms.OPINION_EMBASSY);
        Answers filled = RehearsalFiller.fill(form, new Answers(Map.of("value", "FAVOURABLE")));

        assertThat(FormJudge.judge(form, filled).findings()).isEmpty();
        assertThat(filled.number("priority")).hasValue(BigDecimal.valueOf(3));
        assertThat(filled.text("knownToPost")).hasValue("YES");
        assertThat(filled.isTicked(OpinionKeys.NO_CONFLICT)).isTrue();
    }

    @Test
    void inventsNeitherConditionsNorTheReasonsOfAnOpinion() {
        Form form = forms.get(Forms.OPINION_EMBASSY);
        Answers filled = RehearsalFiller.fill(form, new Answers(Map.of("value", "FAVOURABLE_WITH_CONDITIONS")));

        assertThat(FormJudge.judge(form, filled).findings().stream().map(Finding::code))
                .containsExactlyInAnyOrder("COMMENT_REQUIRED", "REQUIRED_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {Forms.OPINION_PREFECTURE, Forms.OPINION_PARTNER_STATE, Forms.OPINION_OTHER})
    void completesEveryOpinion(String id) {
        Answers filled =
                RehearsalFiller.fill(forms.get(id), new Answers(Map.of("value", "UNFAVOURABLE", "comment", "Non.")));
        assertThat(FormJudge.judge(forms.get(id), filled).findings()).isEmpty();
    }

    @Test
    void inventsNoScore() {
        Form form = forms.get(Forms.SCORE_SHEET);
        Answers sheet = new Answers(Map.of(
                "scores",
                List.of(Map.of("criterion", "C1", "score", "4"), Map.of("criterion", "C2")),
                "recommendation",
                "FUND"));

        Judgement judgement = FormJudge.judge(form, RehearsalFiller.fill(form, sheet));
        assertThat(judgement.findings().stream().map(Finding::place)).containsExactly("scores.1.score");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMISSIBLE", "INADMISSIBLE"})
    void completesTheOfficersCheck(String verdict) {
        Form form = forms.get(Forms.ADMISSIBILITY);
        Answers filled = RehearsalFiller.fill(form, new Answers(Map.of("verdict", verdict)));
        assertThat(FormJudge.judge(form, filled).findings()).isEmpty();
    }
}

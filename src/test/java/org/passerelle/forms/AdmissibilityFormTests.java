package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Finding;

class AdmissibilityFormTests {

    private static final Form FORM = new Forms().get(Forms.ADMISSIBILITY);

    @ParameterizedTest
    @ValueSource(strings = {"E02", "E10", "E11"})
    void refusesToFindAdmissibleWhatFailsACriterion(String criterion) {
        Answers failed = concluded("ADMISSIBLE").with("criteria." + criterion, "FAIL");

        assertThat(FormJudge.judge(FORM, failed).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().toString()).contains("pas satisfait"))
                .extracting(Finding::place)
                .isEqualTo("verdict");
    }

    @Test
    void letsTheSameCriterionExplainAnInadmissibility() {
        Answers failed = concluded("INADMISSIBLE")
                .with("criteria.E02", "FAIL")
                .with("reasons", List.of("E02"))
                .with("comment", "Le chef de file ne fait que financer.");

        assertThat(FormJudge.judge(FORM, failed).findings()).isEmpty();
    }

    @Test
    void offersNoConclusionThatNobodyCanDraw() {
        Choice verdict = (Choice) FORM.at(AdmissibilityKeys.VERDICT).orElseThrow();
        assertThat(verdict.options().named().stream().map(Option::value))
                .containsExactly("ADMISSIBLE", "INCOMPLETE", "INADMISSIBLE");
    }

    private static Answers concluded(String verdict) {
        return RehearsalFiller.fill(FORM, new Answers(Map.of(AdmissibilityKeys.VERDICT, verdict)));
    }
}

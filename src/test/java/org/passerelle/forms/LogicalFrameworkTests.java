package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.forms.LogicalFramework.Line;

class LogicalFrameworkTests {

    @Test
    void readsEachObjectiveWithWhatNamesIt() {
        Answers answers = new Answers(Map.of(
                "specificObjectives", List.of(Map.of("objective", "Eau potable"), Map.of("objective", "Régie formée")),
                "results",
                        List.of(
                                Map.of("objective", 2, "result", "Douze agents formés"),
                                Map.of("objective", 1, "result", "Trois forages")),
                "activities",
                        List.of(
                                Map.of("activity", "Sessions de formation", "result", 1),
                                Map.of("activity", "Forages", "result", 2)),
                "indicators",
                        List.of(Map.of(
                                "objective", 1,
                                "indicator", "Ménages desservis",
                                "unit", "foyers",
                                "baseline", "120",
                                "target", "900"))));

        assertThat(LogicalFramework.of(answers).lines())
                .containsExactly(
                        new Line(
                                "Eau potable",
                                List.of("Trois forages"),
                                List.of("Ménages desservis (120 → 900 foyers)"),
                                List.of("Forages")),
                        new Line(
                                "Régie formée",
                                List.of("Douze agents formés"),
                                List.of(),
                                List.of("Sessions de formation")));
    }

    @Test
    void keepsInALineOfItsOwnWhatIsTiedToNothing() {
        Answers answers = new Answers(Map.of(
                "specificObjectives", List.of(Map.of("objective", "Eau potable")),
                "results", List.of(Map.of("objective", 4, "result", "Un résultat égaré")),
                "activities", List.of(Map.of("activity", "Une activité sans résultat"))));

        assertThat(LogicalFramework.of(answers).lines())
                .last()
                .isEqualTo(
                        new Line("", List.of("Un résultat égaré"), List.of(), List.of("Une activité sans résultat")));
    }

    @Test
    void isEmptyWhereNothingIsWritten() {
        assertThat(LogicalFramework.of(Answers.none()).lines()).isEmpty();
    }
}

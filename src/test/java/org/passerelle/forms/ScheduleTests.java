package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.question;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Quarter;
import org.passerelle.shared.Texts;

/** Activities by quarter (domain.md §3.2 M), in the dossier's own form. */
class ScheduleTests {

    private static final Map<String, Object> PROJECT = Map.of(
            "startsOn",
            "2027-09-01",
            "endsOn",
            "2028-04-30",
            "activities",
            List.of(Map.of("activity", "Forages"), Map.of("activity", "Formations"), Map.of("activity", "Forages")));

    private final Form form = new Forms().get(Forms.DOSSIER);
    private final Schedule schedule = (Schedule) form.at("schedule").orElseThrow();

    @Test
    void hasALineForEachActivityOfTheLogicalFrameworkAndAColumnForEachQuarterOfTheProject() {
        Scope scope = Scope.of(form, new Answers(PROJECT));

        assertThat(schedule.activities(scope)).containsExactly("Forages", "Formations");
        assertThat(schedule.quarters(scope))
                .extracting(Quarter::code)
                .containsExactly("2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2");
    }

    @Test
    void hasNeitherAsLongAsTheDossierDoesNotSay() {
        Scope scope = Scope.of(form, Answers.none());
        assertThat(schedule.activities(scope)).isEmpty();
        assertThat(schedule.quarters(scope)).isEmpty();
    }

    @Test
    void keepsEachActivityOnceWithItsQuartersInOrder() {
        assertThat(kept(List.of(
                        Map.of("activity", "Forages", "quarters", List.of("2028-Q1")),
                        Map.of("activity", "Formations", "quarters", List.of()),
                        Map.of("activity", "Forages", "quarters", List.of("2027-Q4", "2028-Q1")))))
                .isEqualTo(List.of(Map.of("activity", "Forages", "quarters", List.of("2027-Q4", "2028-Q1"))));
    }

    @Test
    void refusesAQuarterOutsideTheProjectInWords() {
        Finding finding = findings(List.of(Map.of("activity", "Forages", "quarters", List.of("2028-Q3"))))
                .get(0);
        assertThat(said(finding, Language.FR))
                .isEqualTo("Chronogramme\u00a0: «\u00a0Forages\u00a0» a un trimestre hors de la durée du projet.");
        assertThat(findings(List.of(Map.of("activity", "Forages", "quarters", List.of("2028-Q5")))))
                .hasSize(1);
    }

    @Test
    void isMissingWhereNoQuarterIsTicked() {
        assertThat(findings(List.of(Map.of("activity", "Forages", "quarters", List.of()))))
                .extracting(Finding::code)
                .containsExactly("REQUIRED_FIELD");
    }

    @Test
    void readsTheLinesOfTheVersionBefore() {
        Map<String, Object> line =
                Map.of("activity", "Forages", "place", "ABROAD", "year", 2027, "quarters", List.of("Q3", "Q4"));
        assertThat(kept(List.of(line)))
                .isEqualTo(List.of(Map.of("activity", "Forages", "quarters", List.of("2027-Q3", "2027-Q4"))));
    }

    @Test
    void stopsTheStartWithoutItsRowsOrOverANameThatNobodyAsks() {
        assertThatThrownBy(() -> form(question("textfield", "x", "'widget': 'schedule'")))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("property rows");
        assertThatThrownBy(() -> form(
                        question("textfield", "x", "'widget': 'schedule', 'rows': '=works', 'from': '=x', 'to': '=x'")))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("works");
    }

    private static String said(Finding finding, Language language) {
        return new Texts().get(language, "finding." + finding.code(), finding.evidence());
    }

    private List<Finding> findings(Object value) {
        return judged(value).findings().stream()
                .filter(f -> f.place().equals("schedule"))
                .toList();
    }

    private Object kept(Object value) {
        return judged(value).cleaned().at("schedule").orElseThrow();
    }

    private Judgement judged(Object value) {
        return FormJudge.judge(form, new Answers(PROJECT).with("schedule", value));
    }
}

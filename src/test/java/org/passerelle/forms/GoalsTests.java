package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.question;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** Goals of the 2030 Agenda with their targets (domain.md §3.2 A). */
class GoalsTests {

    private final Form form =
            form(question("textfield", "sdgs", "'widget': 'sdg', 'maxItems': '5'", "'validate': {'required': true}"));

    @Test
    void keepsTheMainGoalFirstAndTargetsUnderTheirGoal() {
        assertThat(kept(List.of(6, "11", "6.b", "6.1", "11"))).isEqualTo(List.of("6", "6.1", "6.b", "11"));
    }

    @Test
    void aTargetBringsItsGoal() {
        assertThat(kept(List.of("13.a"))).isEqualTo(List.of("13", "13.a"));
    }

    @Test
    void refusesACodeThatTheAgendaDoesNotHaveInWords() {
        Finding finding = findings(List.of("6", "6.9")).get(0);
        assertThat(said(finding, Language.FR))
                .isEqualTo("Libellé\u00a0: «\u00a06.9\u00a0» n’est ni un objectif ni une cible de l’Agenda 2030.");
        assertThat(said(finding, Language.EN))
                .isEqualTo("Label: “6.9” is neither a goal nor a target of the 2030 Agenda.");
        assertThat(findings(List.of(18))).hasSize(1);
        assertThat(kept(List.of("6", "6.9"))).as("nothing is lost").isEqualTo(List.of("6", "6.9"));
    }

    @Test
    void countsGoalsAndNotTheirTargets() {
        assertThat(findings(List.of("1", "1.1", "1.2", "1.3", "2", "3", "4", "5")))
                .isEmpty();
        assertThat(findings(List.of(1, 2, 3, 4, 5, 6)))
                .extracting(f -> f.evidence().get("reason"))
                .containsExactly("TOO_MANY");
    }

    @Test
    void wantsAListAndAnAnswer() {
        assertThat(findings("6")).extracting(f -> f.evidence().get("reason")).containsExactly("KIND");
        assertThat(findings(List.of())).extracting(Finding::code).containsExactly("REQUIRED_FIELD");
    }

    @Test
    void anotherMainGoalTakesThePlaceOfTheFormerOne() {
        ChosenGoals chosen = ChosenGoals.of(List.of("6", "6.1", "5", "5.5", "11"));

        assertThat(chosen.withMain(11).codes()).containsExactly("11", "5", "5.5");
        assertThat(chosen.withMain(6)).isEqualTo(chosen);
        assertThat(chosen.without("5").codes()).containsExactly("6", "6.1", "11");
        assertThat(chosen.without("6").main()).hasValue(5);
    }

    private static String said(Finding finding, Language language) {
        return new Texts().get(language, "finding." + finding.code(), finding.evidence());
    }

    private List<Finding> findings(Object value) {
        return FormJudge.judge(form, new Answers(Map.of("sdgs", value))).findings();
    }

    private Object kept(Object value) {
        return FormJudge.judge(form, new Answers(Map.of("sdgs", value)))
                .cleaned()
                .at("sdgs")
                .orElseThrow();
    }
}

package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.forms.Sample.question;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Sample;
import org.passerelle.shared.Agenda;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

class AnswerSectionsTests {

    private static final Forms FORMS = new Forms();

    @Test
    void printsACodedThemeInTheLanguageOfTheLetter() {
        assertThat(values(Language.EN, Forms.DOSSIER, Map.of("theme", "WATER")))
                .containsExactly("Water and sanitation");
        assertThat(values(Language.FR, Forms.DOSSIER, Map.of("theme", "WATER")))
                .containsExactly("Eau et assainissement");
        assertThat(values(Language.EN, Forms.DOSSIER, Map.of("theme", "Pêche"))).containsExactly("Pêche");
    }

    @Test
    void leavesOutWhatIsConfidential() {
        Map<String, Object> answers = Map.of("sensitivity", "Élections proches", "relevance", "Bonne");
        assertThat(values(Language.FR, Forms.OPINION_EMBASSY, answers)).containsExactly("Bonne");
    }

    @Test
    void printsAListAsATableOfWhatIsAnswered() {
        Map<String, Object> answers =
                Map.of("risks", List.of(Map.of("risk", "Crue", "criticality", 8), Map.of("risk", "Hausse des prix")));

        Fact risks = facts(Language.FR, FORMS.get(Forms.DOSSIER), answers).get(0);
        assertThat(risks.list())
                .isEqualTo(new ListTable(
                        List.of("N°", "Risque", "Criticité (probabilité × gravité)"),
                        List.of(
                                new ListTable.Row("1", List.of(List.of("Crue"), List.of("8"))),
                                new ListTable.Row("2", List.of(List.of("Hausse des prix"), List.of())))));
    }

    @Test
    void printsTheLogicalFrameworkAcrossItsLists() {
        Map<String, Object> answers = Map.of(
                "specificObjectives", List.of(Map.of("objective", "Eau potable")),
                "results", List.of(Map.of("objective", 1, "result", "Trois forages")));

        List<Fact> facts = facts(Language.FR, FORMS.get(Forms.DOSSIER), answers);
        assertThat(facts).extracting(Fact::label).endsWith("Le cadre logique en un tableau");
        assertThat(facts.get(facts.size() - 1).list())
                .isEqualTo(new ListTable(
                        List.of("Objectif spécifique", "Résultats", "Indicateurs", "Activités"),
                        List.of(new ListTable.Row(
                                "Eau potable", List.of(List.of("Trois forages"), List.of(), List.of())))));
    }

    @Test
    void printsWhatStandsBesideTheField() {
        Form form = Sample.form(
                question(
                        "textfield",
                        "site",
                        "'prefixAdorner.en': 'https://'",
                        "'appearance': {'prefixAdorner': 'https://'}"),
                question(
                        "number", "length", "'suffixAdorner.en': 'months'", "'appearance': {'suffixAdorner': 'mois'}"));
        Map<String, Object> answers = Map.of("site", "exemple.invalid", "length", 18);

        assertThat(values(Language.FR, form, answers)).containsExactly("https://exemple.invalid", "18\u00a0mois");
        assertThat(values(Language.EN, form, answers)).containsExactly("https://exemple.invalid", "18\u00a0months");
    }

    @Test
    void printsGoalsAndTargetsByTheirWords() {
        assertThat(values(Language.FR, Forms.DOSSIER, Map.of("sdgs", List.of("6", "6.1"))))
                .containsExactly(
                        "6. Eau propre et assainissement",
                        Agenda.words("6.1").orElseThrow().fr());
    }

    private static List<String> values(Language language, String form, Map<String, Object> answers) {
        return values(language, FORMS.get(form), answers);
    }

    private static List<String> values(Language language, Form form, Map<String, Object> answers) {
        return facts(language, form, answers).stream()
                .flatMap(fact -> fact.values().stream())
                .toList();
    }

    private static List<Fact> facts(Language language, Form form, Map<String, Object> answers) {
        return new AnswerSections(new Texts(), language)
                .of(form, answers).stream()
                        .flatMap(section -> section.facts().stream())
                        .toList();
    }
}

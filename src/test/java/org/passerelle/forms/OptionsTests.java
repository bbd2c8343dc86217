package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.question;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;

/** What can be chosen may come from the answers. */
class OptionsTests {

    private static final String TOWNS = question(
            "checklist",
            "towns",
            "'option.A.en': 'A', 'option.B.en': 'B'",
            "'values': [{'label': 'A', 'value': 'A'}, {'label': 'B', 'value': 'B'}]");

    @Test
    void offersWhatAnotherQuestionWasAnswered() {
        Form form = form(TOWNS, question("radio", "first", "", "'valuesKey': 'towns'"));

        assertThat(offered(form, "first", Map.of("towns", List.of("B", "A")))).containsExactly("B B", "A A");
        assertThat(offered(form, "first", Map.of())).isEmpty();
    }

    @Test
    void offersTheLinesOfAListByTheirWords() {
        Form form = form(
                "{'type': 'dynamiclist', 'id': 'l', 'path': 'risks', 'label': 'Risques', 'properties': {'label.en': 'Risks'},"
                        + " 'components': [" + question("textfield", "risk", "") + "]}",
                question(
                        "select",
                        "worst",
                        "",
                        "'valuesExpression': '=for n in 1..count(risks) return {value: n, label: risks[n].risk}'"));
        Map<String, Object> answers = Map.of("risks", List.of(Map.of("risk", "Crue"), Map.of("risk", "Gel")));

        assertThat(offered(form, "worst", answers)).containsExactly("1 Crue", "2 Gel");
    }

    @Test
    void readsOptionsAsTheViewerDoesAndEachOnce() {
        Form form = form(
                question(
                        "select",
                        "x",
                        "",
                        "'valuesExpression': '=[\\\"a\\\", 1.50, true, null, \\\"\\\", {label: \\\"L\\\"}, {value: \\\"b\\\"}, {value: \\\"a\\\", label: \\\"again\\\"}]'"));

        assertThat(offered(form, "x", Map.of())).containsExactly("a a", "1.5 1.5", "true true", "b b");
    }

    @Test
    void namesAReckonedValueInBothLanguages() {
        Form form = form(question(
                "select", "x", "'option.W.fr': 'Eau', 'option.W.en': 'Water'", "'valuesExpression': '=[\\\"W\\\"]'"));
        Options options = ((Question) form.at("x").orElseThrow()).options();

        assertThat(options.label("W", Scope.of(form, Answers.none()))
                        .orElseThrow()
                        .in(Language.EN))
                .isEqualTo("Water");
    }

    @Test
    void refusesAnAnswerThatIsNoLongerOffered() {
        Form form = form(
                TOWNS,
                question("radio", "first", "", "'valuesKey': 'towns'"),
                question("checklist", "others", "", "'valuesExpression': '=towns'"));
        Map<String, Object> chosen = Map.of("first", "A", "others", List.of("A"));

        assertThat(judged(form, chosen, List.of("A"))).isEmpty();
        assertThat(judged(form, chosen, List.of("B")))
                .extracting(f -> f.place() + " " + f.evidence().get("reason"))
                .containsExactly("first OPTION", "others OPTION");
    }

    @Test
    void fillsARehearsalWithTheFirstThatIsOffered() {
        Form form = form(
                TOWNS,
                question("radio", "first", "", "'valuesKey': 'towns'", "'validate': {'required': true}"),
                question("checklist", "all", "", "'valuesKey': 'towns'", "'validate': {'required': true}"));

        Answers filled = RehearsalFiller.fill(form, new Answers(Map.of("towns", List.of("B", "A"))));
        assertThat(filled.text("first")).hasValue("B");
        assertThat(filled.chosen("all")).containsExactly("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            'valuesKey': 'a.b'                                  | the name of an answer
            'valuesKey': 'nobodyAsks'                           | nobodyAsks
            'valuesExpression': 'x'                             | starts with an equals sign
            'valuesExpression': '=nobodyAsks'                   | nobodyAsks
            'valuesKey': 'x', 'valuesExpression': '=x'          | one source
            'searchable': false                                 | one source
            """)
    void refusesASourceOfOptionsThatGivesNone(String attributes, String reason) {
        assertThatThrownBy(() -> form(question("select", "x", "", attributes)))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining(reason);
    }

    private static List<String> offered(Form form, String key, Map<String, Object> answers) {
        return ((Question) form.at(key).orElseThrow())
                .options().in(Scope.of(form, new Answers(answers))).stream()
                        .map(o -> o.value() + " " + o.label().fr())
                        .toList();
    }

    private static List<Finding> judged(Form form, Map<String, Object> chosen, List<String> towns) {
        return FormJudge.judge(form, new Answers(chosen).with("towns", towns)).findings();
    }
}

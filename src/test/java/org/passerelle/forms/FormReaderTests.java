package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.list;
import static org.passerelle.forms.Sample.question;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Language;

class FormReaderTests {

    @Test
    void readsWhatIsAskedInBothLanguages() {
        Form form = form(question("textfield", "title", "'help.fr': 'Court', 'help.en': 'Short'"));

        ShortText title = (ShortText) form.at("title").orElseThrow();
        assertThat(title.label().blank().in(Language.FR)).isEqualTo("Libellé");
        assertThat(title.label().blank().in(Language.EN)).isEqualTo("Label");
        assertThat(title.head().help().orElseThrow().in(Language.EN)).isEqualTo("Short");
        assertThat(title.required()).isFalse();
    }

    @Test
    void findsTheSectionOfAPlaceThatGoesFurtherThanTheForm() {
        Form form = form(question("textfield", "budget", "'widget': 'budget'"));

        assertThat(form.sectionOf("budget.2027").orElseThrow().head().id()).isEqualTo("A");
        assertThat(form.sectionOf("other")).isEmpty();
    }

    @Test
    void knowsTheKeysThatMayBeAnswered() {
        Form form = new Forms().get(Forms.DOSSIER);

        assertThat(form.knows("title")).isTrue();
        assertThat(form.knows("contact")).isTrue();
        assertThat(form.knows("risks")).isTrue();
        assertThat(form.knows("budget")).isFalse();
        assertThat(form.knows("nobodyAsks")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "iframe", "button", "table", "filepicker", "documentPreview", "image", "script"})
    void refusesATypeOutsideTheSubset(String type) {
        refused(question(type, "x", "")).hasMessageContaining(type).hasMessageContaining("outside the subset");
    }

    @Test
    void refusesAnAttributeThatItWouldNotHonour() {
        refused(question("datetime", "day", "", "'disallowPassedDates': true"))
                .hasMessageContaining("disallowPassedDates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            textfield | 'validate': {'min': 2}                   | validate.min
            textfield | 'validate': {'patternErrorMessage': 'X'} | validate.patternErrorMessage
            number    | 'validate': {'maxLength': 2}             | validate.maxLength
            radio     | 'validate': {'max': 2}                   | validate.max
            checkbox  | 'layout': {'width': 8}                   | layout.width
            number    | 'appearance': {'icon': 'km'}             | appearance.icon
            number    | 'conditional': {'show': '=true'}         | conditional.show
            """)
    void refusesAnAttributeInsideAnotherThatItWouldNotHonour(String type, String attribute, String named) {
        refused(question(type, "x", "", attribute))
                .hasMessageContaining("component x")
                .hasMessageContaining("attribute " + named + " is outside the subset for " + type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            'appearance': {'suffixAdorner': 'mois'}     | missing property suffixAdorner.en
            'appearance': {'prefixAdorner': '=x'}       | reckoned
            'appearance': {'prefixAdorner': '{{x}}'}    | reckoned
            """)
    void refusesWhatStandsBesideAFieldWhereNotEverybodyCouldReadIt(String attribute, String reason) {
        refused(question("number", "x", "", attribute)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            'validate': true                    | validate holds attributes
            'validate': {'required': 'yes'}     | required is true or false
            'validate': {'validationType': 'x'} | unknown validate.validationType x
            'layout': {'columns': 17}           | layout.columns is 1 to 16
            """)
    void refusesAnAttributeThatHoldsWhatItCannot(String attribute, String reason) {
        refused(question("textfield", "x", "", attribute)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "'tall'"})
    void refusesASpaceWithoutAHeight(String height) {
        refused("{'type': 'spacer', 'id': 'space', 'properties': {}, 'height': " + height + "}")
                .hasMessageContaining("component space")
                .hasMessageContaining("height is a number of pixels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            textfield | {{#if x}}A{{/if}} | conditions and loops
            textfield | =x                | one expression
            textfield | {{nobodyAsks}}    | nobodyAsks
            textfield | {{today()}}       | time
            group     | {{x}}             | outside the subset here
            """)
    void refusesATextThatCannotBeFilledIn(String type, String label, String reason) {
        String inner = type.equals("group") ? ", 'components': []" : ", 'key': 'y'";
        refused(
                        question("textfield", "x", ""),
                        "{'type': '" + type + "', 'id': 'g', 'label': '" + label + "', 'properties': {'label.en': 'L'}"
                                + inner + "}")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAnExpressionThatCannotBeRead() {
        refused(question("textfield", "x", "", "'conditional': {'hide': '=if then'}"))
                .hasMessageContaining("if then");
    }

    @Test
    void refusesAnExpressionOverANameThatNobodyAsks() {
        refused(question("textfield", "x", "", "'conditional': {'hide': '=titel = null'}"))
                .hasMessageContaining("titel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=x = null or xx = 'X'",
                "=if x = null then true else xx = 1",
                "=x != null and lenght(x) > 2",
                "=some v in [x] satisfies v = xx",
                "=[1, 2][item > xx] = null"
            })
    void refusesANameThatNobodyKnowsInABranchThatIsNotTaken(String hide) {
        refused(question("textfield", "x", "", "'conditional': {'hide': '" + hide.replace("'", "\\'") + "'}"))
                .hasMessageContaining(hide.contains("xx") ? "[xx]" : "()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=sum(for v in [x, 2] return if v = null then 0 else 1) > 1",
                "=every v in [x] satisfies string length(string: v) > 1",
                "=[1, 2][item > 1] = null",
                "={a: 1, b: a + 1}.b = 2"
            })
    void knowsTheNamesThatAnExpressionBrings(String hide) {
        assertThat(Sample.form(question("textfield", "x", "", "'conditional': {'hide': '" + hide + "'}"))
                        .components())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'defaultValue': 'X'", "'description': 'Aide'"})
    void refusesWhatItWouldNotHonour(String attribute) {
        refused(question("textfield", "x", "", attribute))
                .hasMessageContaining("outside the subset")
                .hasMessageContaining("component x");
    }

    @Test
    void refusesAListThatBeginsWithFewerItemsThanItNeedsOrMoreThanItMayHave() {
        refused(list("l", "'minItems': '3'", "'defaultRepetitions': 2"))
                .hasMessageContaining("defaultRepetitions is 2");
        refused(list("l", "'maxItems': '3'", "'defaultRepetitions': 4"))
                .hasMessageContaining("defaultRepetitions is 4");
    }

    @Test
    void refusesARowThatIsWiderThanSixteenColumns() {
        refused(in("R", "9", "a"), in("R", "8", "b"))
                .hasMessageContaining("Field_a")
                .hasMessageContaining("16 columns");
        refused(in("R", "16", "a"), in("R", "null", "b")).hasMessageContaining("16 columns");
        refused(in("R", "17", "a")).hasMessageContaining("layout.columns");
    }

    @Test
    void refusesAnExpressionThatAsksForTheTime() {
        refused(question("textfield", "x", "", "'conditional': {'hide': '=today() = null'}"))
                .hasMessageContaining("time");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        refused(question("textfield", "x", ""), question("textarea", "x", "").replace("Field_x", "Field_y"))
                .hasMessageContaining("component x")
                .hasMessageContaining("twice");
    }

    @Test
    void refusesALabelInOneLanguageOnly() {
        refused("{'type': 'textfield', 'id': 'a', 'key': 'x', 'label': 'Libellé'}")
                .hasMessageContaining("label.en");
    }

    @Test
    void refusesAMissingLabel() {
        refused("{'type': 'textfield', 'id': 'a', 'key': 'x'}").hasMessageContaining("missing label");
    }

    @Test
    void refusesAnOptionWithoutItsEnglishWords() {
        refused(question("radio", "x", "", "'values': [{'label': 'Oui', 'value': 'YES'}]"))
                .hasMessageContaining("option.YES.en");
    }

    @Test
    void refusesAWidgetThatNoScreenDraws() {
        refused(question("textfield", "x", "'widget': 'carousel'")).hasMessageContaining("carousel");
    }

    @Test
    void refusesATermThatTheGlossaryDoesNotExplain() {
        assertThat(form(question("textfield", "x", "'term': 'deliberation|inKind'"))
                        .at("x")
                        .orElseThrow()
                        .head()
                        .terms())
                .extracting(term -> term.name().fr())
                .containsExactly("délibération", "valorisation");
        refused(question("textfield", "x", "'term': 'deliberation|deliverance'"))
                .hasMessageContaining("component x")
                .hasMessageContaining("no term deliverance");
    }

    @Test
    void refusesASuggestionWithoutItsCodeOrItsWords() {
        refused(question("textfield", "x", "'suggestions.fr': 'Eau', 'suggestions.en': 'Water'"))
                .hasMessageContaining("codes");
        refused(question("textfield", "x", "'suggestions': 'W|Y', 'suggestions.fr': 'Eau', 'suggestions.en': 'Water'"))
                .hasMessageContaining("as many");
    }

    @Test
    void refusesAPatternThatCannotBeRead() {
        refused(question("textfield", "x", "'pattern.fr': 'a', 'pattern.en': 'b'", "'validate': {'pattern': '['}"))
                .hasMessageContaining("pattern");
    }

    @Test
    void refusesADossierWithoutTheKeysThatJavaKnows() {
        assertThatThrownBy(() ->
                        FormReader.read("dossier.form", Sample.json(Forms.DOSSIER, question("textfield", "x", ""))))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("dossier.form")
                .hasMessageContaining("Java needs this key");
    }

    @Test
    void refusesAKeyMarkedForJavaThatJavaDoesNotKnow() {
        refused(question("textfield", "x", "'java': 'true'")).hasMessageContaining("Java does not know");
    }

    @Test
    void refusesWhatIsNotJsonAndSaysWhere() {
        assertThatThrownBy(() -> FormReader.read("broken.form", "{\"type\": \"default\","))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("broken.form")
                .hasMessageContaining("line 1");
    }

    @Test
    void refusesAnotherSchemaVersion() {
        assertThatThrownBy(() -> FormReader.read(
                        "new.form",
                        Sample.json("x", question("textfield", "x", "")).replace("16", "19")))
                .hasMessageContaining("schemaVersion");
    }

    private static String in(String row, String columns, String key) {
        return question("textfield", key, "", "'layout': {'row': '" + row + "', 'columns': " + columns + "}");
    }

    private static AbstractThrowableAssert<?, ?> refused(String... components) {
        return assertThatThrownBy(() -> form(components))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("sample.form");
    }
}

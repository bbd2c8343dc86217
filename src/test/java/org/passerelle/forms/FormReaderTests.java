package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.forms.Sample.form;
import static org.passerelle.forms.Sample.question;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Language;

class FormReaderTests {

    @Test
    void readsWhatIsAskedInBothLanguages() {
        Form form = form(question("textfield", "title", "'help.fr': 'Court', 'help.en': 'Short'"));

        ShortText title = (ShortText) form.at("title").orElseThrow();
        assertThat(title.label().in(Language.FR)).isEqualTo("Libellé");
        assertThat(title.label().in(Language.EN)).isEqualTo("Label");
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

    private static AbstractThrowableAssert<?, ?> refused(String... components) {
        return assertThatThrownBy(() -> form(components))
                .isInstanceOf(MalformedForm.class)
                .hasMessageContaining("sample.form");
    }
}

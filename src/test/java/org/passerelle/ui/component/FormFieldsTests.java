package org.passerelle.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Question;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;

class FormFieldsTests {

    private static final Forms FORMS = new Forms();
    private final List<Answers> heard = new ArrayList<>();

    @BeforeEach
    void openAScreen() {
        System.setProperty("vaadin.i18n.provider", TestTexts.class.getName());
        MockVaadin.setup(new Routes());
        UI.getCurrent().setLocale(Language.FR.locale());
    }

    @AfterEach
    void closeTheScreen() {
        MockVaadin.tearDown();
    }

    static Stream<Arguments> formsAndLanguages() {
        return FORMS.all().stream().flatMap(f -> Stream.of(Language.values()).map(l -> Arguments.of(f, l)));
    }

    @ParameterizedTest
    @MethodSource("formsAndLanguages")
    void drawsEveryQuestionInTheReadersLanguage(Form form, Language language) {
        UI.getCurrent().setLocale(language.locale());
        FormFields fields = shown(FormFields.whole(form, Map.of(), w -> Optional.of(new Span(w.key()))));
        fields.load(RehearsalFiller.fill(form, Answers.none()).with("conditions", List.of(Map.of())));

        List<String> labels = labels(fields);
        form.components().stream()
                .map(c -> c.component())
                .filter(Question.class::isInstance)
                .map(c -> ((Question) c).label().in(language))
                .forEach(label -> assertThat(labels).anyMatch(l -> l.startsWith(label)));
        assertThat(_find(H2.class).stream().map(H2::getText))
                .containsExactlyElementsOf(form.sections().stream()
                        .map(s -> s.label().in(language))
                        .toList());
    }

    @Test
    void writesAnAnswerAndTellsWhoListens() {
        dossier("A");

        _setValue(_get(TextField.class, s -> s.withLabel("Intitulé du projet")), "Eau pour tous");
        _setValue(_get(DatePicker.class, s -> s.withLabel("Début du projet")), LocalDate.of(2027, 9, 1));
        _setValue(
                (MultiSelectComboBox<String>) _get(MultiSelectComboBox.class), new LinkedHashSet<>(List.of("6", "5")));

        assertThat(heard).hasSize(3);
        Answers last = heard.get(2);
        assertThat(last.text("title")).hasValue("Eau pour tous");
        assertThat(last.date("startsOn")).hasValue(LocalDate.of(2027, 9, 1));
        assertThat(last.chosen("sdgs")).containsExactly("6", "5");
    }

    @Test
    void loadsWhatWasSavedWithoutTellingIt() {
        FormFields fields = dossier("A");
        fields.load(new Answers(Map.of("title", "Eau", "partnership", "NEW", "stray", 1)));

        assertThat(_get(TextField.class, s -> s.withLabel("Intitulé du projet")).getValue())
                .isEqualTo("Eau");
        assertThat(heard).isEmpty();
        assertThat(fields.answers().at("stray")).isPresent();
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsTheCodeOfASuggestionAndTheWordsOfAnythingElse() {
        FormFields fields = dossier("A");
        ComboBox<String> theme = _get(ComboBox.class, s -> s.withLabel("Thématique principale"));
        assertThat(theme.getItemLabelGenerator().apply("WATER")).isEqualTo("Eau et assainissement");

        _setValue(theme, "WATER");
        assertThat(fields.answers().text("theme")).hasValue("WATER");

        ComponentUtil.fireEvent(theme, new ComboBoxBase.CustomValueSetEvent<>(theme, true, "Pêche"));
        assertThat(theme.getValue()).isEqualTo("Pêche");
    }

    @Test
    void showsWhatFollowsFromTheAnswersBesideIt() {
        dossier("J");
        _setValue(_get(TextField.class, s -> s.withLabel("Probabilité (1 à 5)")), "3");
        _setValue(_get(TextField.class, s -> s.withLabel("Gravité (1 à 5)")), "5");

        assertThat(_get(Div.class, s -> s.withClasses("form-output"))
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("Criticité (probabilité × gravité)\u00a0: 15");
    }

    @Test
    @SuppressWarnings("unchecked")
    void hidesAndShowsAtOnce() {
        FormFields fields = dossier("J");
        _assertNone(TextArea.class, s -> s.withLabel("Dispositif de sécurité"));

        _setValue(
                (RadioButtonGroup<String>)
                        _get(RadioButtonGroup.class, s -> s.withLabel("Zone des conseils aux voyageurs")),
                "RED");
        _get(TextArea.class, s -> s.withLabel("Dispositif de sécurité"));

        fields.load(new Answers(Map.of("securityZone", "GREEN")));
        _assertNone(TextArea.class, s -> s.withLabel("Dispositif de sécurité"));
    }

    @Test
    void growsAndShrinksAList() {
        FormFields fields = dossier("J");
        assertThat(_find(TextField.class, s -> s.withLabel("Risque"))).hasSize(1);

        _click(_get(Button.class, s -> s.withText("Ajouter\u00a0: Risque")));
        _setValue(_find(TextField.class, s -> s.withLabel("Risque")).get(1), "Crue");
        _setValue(_find(TextField.class, s -> s.withLabel("Gravité (1 à 5)")).get(1), "4");
        assertThat(fields.answers().text("risks.1.risk")).hasValue("Crue");
        assertThat(fields.answers().number("risks.1.impact").orElseThrow().intValue())
                .isEqualTo(4);

        _click(_get(Button.class, s -> s.withText("Retirer\u00a0: Risque 1")));
        assertThat(_get(TextField.class, s -> s.withLabel("Risque")).getValue()).isEqualTo("Crue");
        assertThat(fields.answers().items("risks")).hasSize(1);
    }

    @Test
    void showsEachFindingBesideItsField() {
        Form form = FORMS.get(Forms.DOSSIER);
        FormFields fields = dossier("A");
        List<Finding> findings = FormJudge.judge(form, Answers.none()).findings();
        fields.show(findings);

        TextField title = _get(TextField.class, s -> s.withLabel("Intitulé du projet"));
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("Intitulé du projet\u00a0: une réponse est attendue.");
        assertThat(fields.focus("title")).isTrue();
        assertThat(fields.focus("needs")).isFalse();

        _setValue(title, "Eau");
        assertThat(title.isInvalid()).isFalse();
        fields.show(List.of());
        assertThat(_get(DatePicker.class, s -> s.withLabel("Fin du projet")).isInvalid())
                .isFalse();
    }

    @Test
    void saysBesideTheFieldThatATextIsNoDayOrNumber() {
        FormFields fields = dossier("J");
        TextField probability = _get(TextField.class, s -> s.withLabel("Probabilité (1 à 5)"));
        _setValue(probability, "trois");

        assertThat(probability.isInvalid()).isTrue();
        assertThat(probability.getErrorMessage()).isEqualTo("Écrivez un nombre.");
        fields.show(List.of());
        assertThat(probability.isInvalid()).isTrue();
        _setValue(probability, "4");
        assertThat(probability.isInvalid()).isFalse();
    }

    @Test
    void readsAPastedFigureAndKeepsWhatIsNone() {
        FormFields fields = dossier("I");
        TextField total = _find(TextField.class, s -> s.withLabel("Bénéficiaires directs"))
                .get(0);

        _setValue(total, "90\u202f000");
        assertThat(fields.answers().number("beneficiariesAbroad.directTotal")).hasValue(new BigDecimal(90_000));
        ComponentUtil.fireEvent(total, new BlurNotifier.BlurEvent<>(total, true));
        assertThat(total.getValue()).isEqualTo("90000");
        _setValue(total, "une centaine");
        assertThat(fields.answers().text("beneficiariesAbroad.directTotal")).hasValue("une centaine");
    }

    @Test
    void onlyShowsWhatIsToBeReadOnly() {
        FormFields fields = dossier("J");
        fields.load(new Answers(Map.of("risks", List.of(Map.of("risk", "Vol")))))
                .readOnly(true);

        assertThat(_get(TextField.class, s -> s.withLabel("Risque")).isReadOnly())
                .isTrue();
        _assertNone(Button.class);
    }

    private FormFields dossier(String letter) {
        Form form = FORMS.get(Forms.DOSSIER);
        FormFields fields =
                FormFields.section(form, form.section(letter).orElseThrow(), Map.of(), w -> Optional.empty());
        fields.load(Answers.none());
        fields.onChange(heard::add);
        return shown(fields);
    }

    private static FormFields shown(FormFields fields) {
        UI.getCurrent().add(fields);
        return fields;
    }

    private static List<String> labels(Component root) {
        List<String> labels = new ArrayList<>();
        if (root instanceof HasLabel labelled && labelled.getLabel() != null) {
            labels.add(labelled.getLabel());
        }
        root.getChildren().forEach(child -> labels.addAll(labels(child)));
        return labels;
    }
}

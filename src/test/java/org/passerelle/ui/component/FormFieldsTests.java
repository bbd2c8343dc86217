package org.passerelle.ui.component;

import static com.github.mvysny.kaributesting.v10.ComboBoxKt.getSuggestionItems;
import static com.github.mvysny.kaributesting.v10.ComboBoxKt.setUserInput;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.forms.Sample.question;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Question;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.forms.Sample;
import org.passerelle.forms.Scope;
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
                .map(c -> ((Question) c).label().blank().in(language))
                .forEach(label -> assertThat(labels).anyMatch(l -> l.startsWith(label)));
        assertThat(_find(H2.class).stream().map(H2::getText))
                .containsExactlyElementsOf(form.sections().stream()
                        .map(s -> s.label().in(language))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void unfoldsWhyAQuestionIsAskedInTheReadersLanguage(Language language) {
        UI.getCurrent().setLocale(language.locale());
        shown(FormFields.whole(Sample.form(question(
                "textfield", "x", "'term': 'deliberation|inKind', 'why.fr': 'Parce que.', 'why.en': 'Because.'"))));

        NativeDetails why = _get(NativeDetails.class);
        assertThat(why.isOpen()).isFalse();
        assertThat(why.getSummary().getElement().getTextRecursively())
                .isEqualTo(
                        language == Language.FR
                                ? "Pourquoi cette question\u00a0? délibération, valorisation"
                                : "Why we ask deliberation (council resolution), in-kind contribution");
        assertThat(why.getContent().getElement().getTextRecursively())
                .contains(
                        language == Language.FR
                                ? List.of("Parce que.", "Sans ce vote", "sans mouvement d’argent")
                                : List.of("Because.", "Without this vote", "without any payment"));
    }

    @Test
    void namesWhatStandsBesideAFieldForWhoDoesNotSeeIt() {
        shown(FormFields.whole(Sample.form(
                question(
                        "number",
                        "length",
                        "'suffixAdorner.en': 'months'",
                        "'appearance': {'prefixAdorner': '≈', 'suffixAdorner': 'mois'}"),
                question("textfield", "plain", ""))));

        List<TextField> fields = _find(TextField.class);
        assertThat(fields.get(0).getPrefixComponent().getElement().getText()).isEqualTo("≈");
        assertThat(fields.get(0).getSuffixComponent().getElement().getText()).isEqualTo("mois");
        assertThat(fields.get(0).getAriaLabel()).hasValue("Libellé (≈\u00a0mois)");
        assertThat(fields.get(1).getAriaLabel()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void looksForALongChoiceByItsWordsWithOrWithoutAccents() {
        String twelve = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "{'label': 'Région " + i + "', 'value': 'R" + i + "'}")
                .collect(Collectors.joining(","));
        String english = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "'option.R" + i + ".en': 'Region " + i + "'")
                .collect(Collectors.joining(","));
        FormFields fields = shown(FormFields.whole(Sample.form(
                question("select", "long", english, "'values': [" + twelve + "]"),
                question("select", "short", "'option.A.en': 'A'", "'values': [{'label': 'A', 'value': 'A'}]"),
                question(
                        "select",
                        "asked",
                        "'option.A.en': 'A'",
                        "'values': [{'label': 'A', 'value': 'A'}], 'searchable': true"))));

        assertThat(_find(Select.class)).hasSize(1);
        assertThat(_find(ComboBox.class)).hasSize(2);
        ComboBox<String> box = _find(ComboBox.class).get(0);
        setUserInput(box, "region 12");
        assertThat(getSuggestionItems(box)).containsExactly("R12");
        _setValue(box, "R12");
        assertThat(fields.answers().text("long")).hasValue("R12");
    }

    @Test
    @SuppressWarnings("unchecked")
    void offersAtOnceWhatAnotherAnswerMakesPossible() {
        FormFields fields = shown(FormFields.whole(Sample.form(
                question("textfield", "town", ""),
                question("radio", "place", "", "'valuesExpression': '=if town = null then [] else [town]'"))));
        RadioButtonGroup<String> place = _get(RadioButtonGroup.class);
        assertThat(_get(
                                Span.class,
                                s -> s.withText(
                                        "Rien à choisir pour l’instant\u00a0: les réponses proposées viennent d’autres questions."))
                        .isVisible())
                .isTrue();

        _setValue(_get(TextField.class), "Brévalle");
        _setValue(place, "Brévalle");
        assertThat(fields.answers().text("place")).hasValue("Brévalle");

        _setValue(_get(TextField.class), "Tanguiéra");
        assertThat(place.getGenericDataView().getItems()).containsExactly("Tanguiéra");
        assertThat(fields.answers().text("place"))
                .as("what was chosen is judged, not lost")
                .hasValue("Brévalle");
    }

    @Test
    void repeatsAtOnceWhatWasAnsweredInTextsLabelsAndHelp() {
        shown(
                FormFields.whole(
                        Sample.form(
                                question("textfield", "town", ""),
                                "{'type': 'textfield', 'id': 'need', 'key': 'need', 'label': 'Besoin de {{town}}', 'properties':"
                                        + " {'label.en': 'Need', 'help.fr': 'Pour {{town}}', 'help.en': 'For'}, 'validate': {'required': true}}",
                                "{'type': 'text', 'id': 'note', 'text': 'À **{{town}}** :\\n\\n- un', 'properties': {'text.en': 'At'}}")));
        _setValue(_find(TextField.class).get(0), "Brévalle");

        TextField need = _find(TextField.class).get(1);
        assertThat(need.getLabel()).isEqualTo("Besoin de Brévalle");
        assertThat(need.isRequiredIndicatorVisible()).isTrue();
        assertThat(need.getHelperComponent().getElement().getTextRecursively()).isEqualTo("Pour Brévalle");
        assertThat(_get(Html.class).getInnerHtml())
                .isEqualToIgnoringWhitespace("<p>À <strong>Brévalle</strong> :</p><ul><li>un</li></ul>");
    }

    @Test
    void writesAnAnswerAndTellsWhoListens() {
        dossier("A");

        _setValue(_get(TextField.class, s -> s.withLabel("Intitulé du projet")), "Eau pour tous");
        _setValue(_get(DatePicker.class, s -> s.withLabel("Début du projet")), LocalDate.of(2027, 9, 1));
        _setValue(_get(NativeSelect.class), "6");
        _setValue(box("5. Égalité entre les sexes"), true);
        _setValue(box("6.1 D’ici à 2030, assurer l’accès universel"), true);

        assertThat(heard).hasSize(5);
        Answers last = heard.get(4);
        assertThat(last.text("title")).hasValue("Eau pour tous");
        assertThat(last.date("startsOn")).hasValue(LocalDate.of(2027, 9, 1));
        assertThat(last.chosen("sdgs")).containsExactly("6", "6.1", "5");
    }

    @Test
    void drawsABoxForEachActivityAndQuarter() {
        FormFields fields = dossier("M");
        fields.load(new Answers(Map.of(
                "startsOn",
                "2027-09-01",
                "endsOn",
                "2027-12-31",
                "activities",
                List.of(Map.of("activity", "Forages")))));

        _setValue(
                _get(
                        NativeTick.class,
                        s -> s.withPredicate(t -> t.getAriaLabel().equals(Optional.of("Forages, T4 2027")))),
                true);
        assertThat(_find(NativeTick.class)).hasSize(2);
        assertThat(heard.get(0).at("schedule"))
                .hasValue(List.of(Map.of("activity", "Forages", "quarters", List.of("2027-Q4"))));
    }

    @Test
    void offersAgainWhatWasTickedAndNotSaved() {
        Question goals = (Question) FORMS.get(Forms.DOSSIER).at("sdgs").orElseThrow();
        Question schedule = (Question) FORMS.get(Forms.DOSSIER).at("schedule").orElseThrow();
        Scope nowhere = Scope.of(FORMS.get(Forms.DOSSIER), Answers.none());
        Object codes = List.of("6", "6.1", "5");
        Object lines = List.of(Map.of("activity", "Forages, puis pompes", "quarters", List.of("2027-Q3", "2028-Q1")));

        assertThat(TypedAnswers.read(goals, TypedAnswers.words(goals, codes, nowhere), nowhere)
                        .orElseThrow()
                        .answer())
                .isEqualTo(codes);
        assertThat(TypedAnswers.words(schedule, lines, nowhere))
                .isEqualTo("Forages, puis pompes, T3 2027\nForages, puis pompes, T1 2028");
        assertThat(TypedAnswers.read(schedule, TypedAnswers.words(schedule, lines, nowhere), nowhere)
                        .orElseThrow()
                        .answer())
                .isEqualTo(lines);
    }

    @Test
    @SuppressWarnings("unchecked")
    void choosesACountryByItsNameAndMonthsWithinTheCall() {
        Form form = Sample.form(
                Sample.question("textfield", "country", "'widget': 'country'"),
                Sample.question(
                        "textfield",
                        "mission",
                        "'widget': 'period', 'first': '=date(min(years), 1, 1)', 'last': '=date(max(years), 12, 31)'"));
        FormFields fields = shown(FormFields.whole(form, Map.of("years", List.of(2028)), w -> Optional.empty()));
        fields.load(Answers.none());

        ComboBox<String> country = _get(ComboBox.class);
        setUserInput(country, "bé");
        assertThat(getSuggestionItems(country).stream().map(country.getItemLabelGenerator()::apply))
                .contains("Bénin", "Belgique")
                .isSortedAccordingTo(Countries.order()::compare);
        List<NativeSelect> months = _find(NativeSelect.class);
        _setValue(months.get(0), "3");
        _setValue(months.get(1), "12");
        assertThat(fields.answers().at("mission")).hasValue(Map.of("from", "2028-03", "to", "2028-12"));
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
    void layOutSideBySideWhatStandsInOneRow() {
        FormFields fields = shown(FormFields.whole(Sample.form(
                in("R", "8", "a"),
                in("R", "null", "b"),
                in("R", "null", "c"),
                in("S", "4", "d", "'conditional': {'hide': '=a = \\\"hide\\\"'}"))));

        List<Div> rows = _find(Div.class, s -> s.withClasses("form-row"));
        assertThat(rows).extracting(row -> columns(row)).containsExactly(List.of("8", "share", "share"), List.of("4"));
        fields.load(new Answers(Map.of("a", "hide")));
        assertThat(rows.get(1).isVisible()).as("an empty row takes no room").isFalse();
    }

    private static List<String> columns(Component row) {
        return row.getChildren()
                .map(cell -> Optional.ofNullable(cell.getElement().getStyle().get("--columns"))
                        .orElse("share"))
                .toList();
    }

    private static String in(String row, String columns, String key, String... more) {
        String layout = "'layout': {'row': '" + row + "', 'columns': " + columns + "}";
        return question(
                "textfield",
                key,
                "",
                Stream.concat(Stream.of(layout), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void closesAFieldAndSaysItsBoundAsOtherAnswersHaveIt() {
        Form form = Sample.form(
                question("number", "total", ""),
                question("number", "women", "", "'validate': {'max': '=total'}", "'readonly': '=total = 0'"));
        FormFields fields = shown(FormFields.whole(form));
        TextField women = _find(TextField.class).get(1);

        fields.load(new Answers(Map.of("total", 0)));
        assertThat(women.isReadOnly()).isTrue();
        fields.load(new Answers(Map.of("total", 10, "women", 11)));
        assertThat(women.isReadOnly()).isFalse();
        fields.show(FormJudge.judge(form, fields.answers()).findings());
        assertThat(women.isInvalid()).isTrue();
        assertThat(women.getErrorMessage()).contains("10");
    }

    /** As the official viewer: what was answered before stands as it was. */
    @Test
    void showsAsManyRowsAtFirstAsTheFormSays() {
        FormFields fields = shown(FormFields.whole(Sample.form(Sample.list("towns", "", "'defaultRepetitions': 3"))));
        fields.load(Answers.none());
        assertThat(_find(TextField.class)).hasSize(3);

        fields.load(new Answers(Map.of("towns", List.of(Map.of("x", "Brévalle")))));
        assertThat(_find(TextField.class)).hasSize(1);
        fields.load(new Answers(Map.of("towns", List.of())));
        _assertNone(TextField.class);
    }

    @Test
    void explainsTheMarkOfRequiredQuestionsOnlyWhereThereIsOne() {
        dossier("J");
        _get(Paragraph.class, s -> s.withText("Les questions marquées d’un point attendent une réponse."));
        MockVaadin.tearDown();
        openAScreen();

        dossier("Q");
        _assertNone(Paragraph.class, s -> s.withText("Les questions marquées d’un point attendent une réponse."));
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
    void offersNoItemMoreThanTheMostAndSaysWhereThereIsOne() {
        Form form = Sample.form(Sample.list("towns", "'maxItems': '2', 'item.fr': 'Ville', 'item.en': 'Town'"));
        FormFields fields = shown(FormFields.whole(form));
        fields.load(Answers.none());

        _click(_get(Button.class, s -> s.withText("Ajouter\u00a0: Ville")));
        assertThat(_find(TextField.class)).hasSize(2);
        _assertNone(Button.class, s -> s.withText("Ajouter\u00a0: Ville"));
        _click(_get(Button.class, s -> s.withText("Retirer\u00a0: Ville 2")));
        _get(Button.class, s -> s.withText("Ajouter\u00a0: Ville"));

        fields.load(new Answers(Map.of("towns", List.of(Map.of("x", "A"), Map.of("x", "B"), Map.of("x", "C")))));
        fields.show(FormJudge.judge(form, fields.answers()).findings());
        assertThat(_get(Paragraph.class, s -> s.withId("error-towns")).getText())
                .isEqualTo("Liste\u00a0: 2 au plus.");
    }

    @Test
    void keepsAnHourAndADayWithItsHour() {
        String plain = "'timeSerializingFormat': 'no_timezone'";
        FormFields fields = shown(FormFields.whole(Sample.form(
                question("datetime", "meets", "", "'subtype': 'time'", plain),
                question("datetime", "leaves", "", "'subtype': 'datetime'", plain))));
        TimePicker meets = _get(TimePicker.class, s -> s.withLabel("Libellé"));
        DateTimePicker leaves = _get(DateTimePicker.class);

        _setValue(meets, LocalTime.of(14, 30));
        _setValue(leaves, LocalDateTime.of(2027, 3, 31, 9, 0));
        assertThat(fields.answers().text("meets")).hasValue("14:30");
        assertThat(fields.answers().text("leaves")).hasValue("2027-03-31T09:00");

        fields.load(new Answers(Map.of("meets", "08:15", "leaves", "2028-01-02T10:45")));
        assertThat(meets.getValue()).isEqualTo(LocalTime.of(8, 15));
        assertThat(leaves.getValue()).isEqualTo(LocalDateTime.of(2028, 1, 2, 10, 45));
    }

    @Test
    void leavesTheSpaceThatTheFormSays() {
        shown(FormFields.whole(Sample.form(
                "{'type': 'spacer', 'id': 'said', 'height': 24, 'properties': {}}",
                "{'type': 'spacer', 'id': 'usual', 'properties': {}}")));

        assertThat(_find(Div.class).stream().map(Div::getHeight).filter(Objects::nonNull))
                .containsExactly("24px", "60px");
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

    private static NativeTick box(String label) {
        return _get(
                NativeTick.class,
                s -> s.withPredicate(tick -> tick.getParent()
                        .flatMap(words -> words.getChildren().reduce((first, last) -> last))
                        .filter(words -> words.getElement().getText().startsWith(label))
                        .isPresent()));
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
        if (root instanceof H3 title) { // of several fields that answer one question
            labels.add(title.getText());
        }
        root.getChildren().forEach(child -> labels.addAll(labels(child)));
        return labels;
    }
}

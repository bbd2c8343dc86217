package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Question;
import org.passerelle.opinions.Consultations;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/** Every form of a consulted body as a plain page asks it, and what the page sends back. */
class PlainFormTests {

    private final Forms forms = new Forms();

    @ParameterizedTest
    @EnumSource
    void asksEveryQuestionOfTheFormOnce(ConsultationKind kind) {
        Form form = forms.get(Consultations.formOf(kind));
        List<String> asked = form.components().stream()
                .filter(located -> located.component() instanceof Question)
                .map(located -> located.path())
                .toList();

        List<String> drawn = fields(form, Answers.none(), Language.FR)
                .map(field -> field.id().replaceAll("\\.\\d+", ""))
                .toList();

        assertThat(drawn).containsExactlyElementsOf(asked);
    }

    @Test
    void saysInWhichCaseADependentQuestionIsAsked() {
        assertThat(fields(embassy(), Answers.none(), Language.EN))
                .filteredOn(field -> field.id().equals("securityConditions"))
                .singleElement()
                .satisfies(field -> assertThat(field.when()).isEqualTo("Only for an orange or red zone."));
    }

    @Test
    void marksAsRequiredOnlyWhatAlwaysIs() {
        List<String> required = fields(embassy(), Answers.none(), Language.FR)
                .filter(PlainField::required)
                .map(PlainField::id)
                .toList();

        assertThat(required)
                .contains("value", "priority")
                .doesNotContain("securityConditions", "conditions.0.condition");
    }

    @Test
    void readsFiguresAsTheyAreTypedAndShowsThemInTheReadersWay() {
        Answers answers = PostedAnswers.read(embassy(), Map.of("a.suggestedAmount", "12 000,50"), Answers.none());

        assertThat(answers.number("suggestedAmount")).contains(new BigDecimal("12000.50"));
        assertThat(value(answers, Language.FR)).isEqualTo("12000,50");
        assertThat(value(answers, Language.EN)).isEqualTo("12000.50");
    }

    @Test
    void takesAnEmptiedLineOffAndOffersOneMore() {
        Answers answers = PostedAnswers.read(
                embassy(),
                Map.of(
                        "a.conditions.0.condition",
                        "Une.",
                        "a.conditions.1.condition",
                        " ",
                        "a.conditions.2.condition",
                        "Deux."),
                Answers.none());

        assertThat(answers.items("conditions")).hasSize(2);
        assertThat(fields(embassy(), answers, Language.FR))
                .filteredOn(field -> field.id().startsWith("conditions."))
                .extracting(PlainField::value)
                .containsExactly("Une.", "Deux.", "");
    }

    @Test
    void readsOnlyWhatTheFormAsks() {
        assertThat(PostedAnswers.read(embassy(), Map.of("a.comment", "Oui.", "a.other", "Non."), Answers.none())
                        .values())
                .containsEntry("comment", "Oui.")
                .doesNotContainKey("other");
    }

    @Test
    void tellsARecordedAmountAsAmountsAreWritten() {
        Answers answers = Answers.none().with("suggestedAmount", "95000.50").with("priority", 4);

        assertThat(said("suggestedAmount", answers, Language.FR)).isEqualTo("95 000,50 €");
        assertThat(said("suggestedAmount", answers, Language.EN)).isEqualTo("€95,000.50");
        assertThat(said("priority", answers, Language.FR)).isEqualTo("4");
    }

    private static String said(String question, Answers answers, Language language) {
        return new PostWords(new Texts(), language)
                .said(field(question, answers, language))
                .replaceAll("[\\u00A0\\u202F]", " ");
    }

    private static String value(Answers answers, Language language) {
        return field("suggestedAmount", answers, language).value();
    }

    private static PlainField field(String id, Answers answers, Language language) {
        return fields(new Forms().get(Forms.OPINION_EMBASSY), answers, language)
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<PlainField> fields(Form form, Answers answers, Language language) {
        return new PlainForm(form, answers, true, List.of(), new Texts(), language)
                .sections().stream()
                        .flatMap(section -> section.fields().stream())
                        .flatMap(field ->
                                field.kind() == PlainField.Kind.LIST ? field.rows().stream() : Stream.of(field));
    }

    private Form embassy() {
        return forms.get(Forms.OPINION_EMBASSY);
    }
}

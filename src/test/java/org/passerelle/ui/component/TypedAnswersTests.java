package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.forms.Sample.question;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.forms.Adorners;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Head;
import org.passerelle.forms.Layout;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Quantity;
import org.passerelle.forms.Question;
import org.passerelle.forms.Sample;
import org.passerelle.forms.Scope;

class TypedAnswersTests {

    private static final Head HEAD = new Head("x", "x", null, null, new Layout("x", 0), Map.of());
    private static final Scope NOWHERE = Scope.of(new Form("x", "1", List.of()), Answers.none());

    @Test
    void takesBackAChoiceThatOnlyTheAnswersOfItsLineOffer() {
        Form form = Sample.form(
                "{'type': 'dynamiclist', 'id': 'l', 'path': 'risks', 'label': 'Risques', 'properties': {'label.en': 'Risks'},"
                        + " 'components': [" + question("textfield", "risk", "") + ", "
                        + question(
                                "select", "worst", "", "'valuesExpression': '=[{value: \\\"R\\\", label: this.risk}]'")
                        + "]}");
        Answers answers = new Answers(Map.of("risks", List.of(Map.of("risk", "Crue"), Map.of("risk", "Gel"))));
        Question worst = (Question) form.at("risks.1.worst").orElseThrow();
        Scope second = Scope.at("risks.1.worst", form, answers, Map.of());

        assertThat(TypedAnswers.read(worst, "Gel", second).orElseThrow().answer())
                .isEqualTo("R");
        assertThat(TypedAnswers.read(worst, "Crue", second)).isEmpty();
        assertThat(TypedAnswers.words(worst, "R", second)).isEqualTo("Gel");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2027-09-01, 2027-09-01",
        "TIME, 14:30, 14:30",
        "DATETIME, 2027-09-01T14:30, 2027-09-01T14:30",
        "TIME, 2027-09-01, "
    })
    void takesBackADayOrAnHour(Moment.Kind kind, String typed, String kept) {
        Moment question = new Moment(HEAD, "x", false, null, kind);

        assertThat(TypedAnswers.read(question, typed, NOWHERE)
                        .map(TypedAnswers.Reading::answer)
                        .orElse(null))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"90 000 | 90000", "12,5 | 12.5", "1,234.5 | 1234.5"})
    void takesBackAFigureAsItsFieldReadsIt(String typed, String kept) {
        Quantity question = new Quantity(HEAD, "x", false, null, null, null, 2, null, false, new Adorners(null, null));

        assertThat(String.valueOf(TypedAnswers.read(question, typed, NOWHERE)
                        .orElseThrow()
                        .answer()))
                .isEqualTo(kept);
    }
}

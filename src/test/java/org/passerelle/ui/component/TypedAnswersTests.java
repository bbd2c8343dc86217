package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.forms.Head;
import org.passerelle.forms.Moment;
import org.passerelle.forms.Quantity;

class TypedAnswersTests {

    private static final Head HEAD = new Head("x", "x", null, null, 16, Map.of());

    @ParameterizedTest
    @CsvSource({
        "DATE, 2027-09-01, 2027-09-01",
        "TIME, 14:30, 14:30",
        "DATETIME, 2027-09-01T14:30, 2027-09-01T14:30",
        "TIME, 2027-09-01, "
    })
    void takesBackADayOrAnHour(Moment.Kind kind, String typed, String kept) {
        Moment question = new Moment(HEAD, "x", false, null, kind);

        assertThat(TypedAnswers.read(question, typed)
                        .map(TypedAnswers.Reading::answer)
                        .orElse(null))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"90 000 | 90000", "12,5 | 12.5", "1,234.5 | 1234.5"})
    void takesBackAFigureAsItsFieldReadsIt(String typed, String kept) {
        Quantity question = new Quantity(HEAD, "x", false, null, null, null, 2, null, false, null);

        assertThat(String.valueOf(
                        TypedAnswers.read(question, typed).orElseThrow().answer()))
                .isEqualTo(kept);
    }
}

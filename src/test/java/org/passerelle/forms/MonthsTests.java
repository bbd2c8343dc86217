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

/** From a month to a month, within the years of the call. */
class MonthsTests {

    private static final Map<String, Object> CALL = Map.of("years", List.of(2027, 2028, 2029));

    private final Form form = form(question(
            "textfield",
            "mission",
            "'widget': 'period', 'first': '=if count(years) = 0 then null else date(min(years), 1, 1)',"
                    + " 'last': '=if count(years) = 0 then null else date(max(years), 12, 31)'",
            "'validate': {'required': true}"));

    @Test
    void keepsBothMonthsWithinTheYearsOfTheCall() {
        Map<String, Object> months = Map.of("from", "2027-01", "to", "2029-12");
        assertThat(judged(months).findings()).isEmpty();
        assertThat(judged(months).cleaned().at("mission")).hasValue(months);
    }

    @Test
    void refusesInWordsWhatIsNoPeriodOfTheCall() {
        assertThat(said(Map.of("from", "2028-03", "to", "2028-02")))
                .isEqualTo("Libellé\u00a0: la fin précède le début.");
        assertThat(said(Map.of("from", "2026-12", "to", "2028-02")))
                .isEqualTo("Libellé\u00a0: entre les mois 01/2027 – 12/2029.");
        assertThat(said(Map.of("from", "2028-03")))
                .isEqualTo("Libellé\u00a0: choisissez le mois du début et celui de la fin.");
        assertThat(said(Map.of("from", "2028-13", "to", "x"))).contains("choisissez le mois");
        assertThat(said(Map.of())).isEqualTo("Libellé\u00a0: une réponse est attendue.");
    }

    @Test
    void isReadInTheReadersLanguage() {
        Map<String, Object> months = Map.of("from", "2027-09", "to", "2029-12");
        assertThat(Months.words(months, Language.FR)).isEqualTo("septembre 2027 – décembre 2029");
        assertThat(Months.words(months, Language.EN)).isEqualTo("September 2027 – December 2029");
        assertThat(Months.read("août 2028", Language.FR)).hasToString("Optional[2028-08]");
    }

    @Test
    void aRehearsalTakesTheWholePeriod() {
        assertThat(RehearsalFiller.fill(form, Answers.none(), CALL).at("mission"))
                .hasValue(Map.of("from", "2027-01", "to", "2029-12"));
    }

    private Judgement judged(Map<String, Object> months) {
        return FormJudge.judge(form, new Answers(Map.of("mission", months)), CALL);
    }

    private String said(Map<String, Object> months) {
        Finding finding = judged(months).findings().get(0);
        return new Texts().get(Language.FR, "finding." + finding.code(), finding.evidence());
    }
}

package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.Refusals;
import org.passerelle.calls.Criterion;
import org.passerelle.forms.Forms;
import org.passerelle.shared.Finding;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;

class ScoreSheetTests {

    private static final List<Criterion> GRID = List.of(
            criterion("C1", 15),
            criterion("C2", 15),
            criterion("C3", 10),
            criterion("C4", 15),
            criterion("C5", 10),
            criterion("C6", 10),
            criterion("C7", 15),
            criterion("C8", 10));
    private static final SheetForms FORMS = new SheetForms(new Forms());
    private static final Money REQUESTED = Money.of(54_000);

    @Test
    void addsTheWeightedScoresUp() {
        Map<String, BigDecimal> scores = scores("4", "3", "4", "4", "5", "4", "3", "4");

        assertThat(sheet(scores, Map.of(), null).total(GRID)).isEqualTo("76.00");
        assertThat(sheet(scores("5", "5", "5", "5", "5", "5", "5", "5"), Map.of(), null)
                        .total(GRID))
                .isEqualTo("100.00");
        assertThat(ScoreSheet.empty().total(GRID)).isEqualTo("0.00");
    }

    @Test
    void countsHalfPointsExactly() {
        assertThat(sheet(scores("3.5", "3.5", "3.5", "3.5", "3.5", "3.5", "3.5", "3.5"), Map.of(), null)
                        .total(GRID))
                .isEqualTo("70.00");
        assertThat(sheet(Map.of("C1", new BigDecimal("0.5")), Map.of(), null).total(List.of(criterion("C1", 33))))
                .isEqualTo("3.30");
    }

    @Test
    void canBeLockedWhenItIsComplete() {
        ScoreSheet sheet =
                sheet(scores("4", "3", "4", "4", "5", "4", "3", "2"), Map.of("C5", "a", "C8", "b"), REQUESTED);

        assertThatCode(() -> FORMS.refuseUnfit(sheet, GRID, REQUESTED)).doesNotThrowAnyException();
    }

    @Test
    void namesEveryFaultAtOnce() {
        Map<String, BigDecimal> scores = scores("5", "4.2", "4", "4", "4", "4", "4", "4");
        scores.remove("C8");

        assertThat(Refusals.codesOf(() -> FORMS.refuseUnfit(sheet(scores, Map.of(), null), GRID, REQUESTED)))
                .containsExactly("COMMENT_REQUIRED", "INCOMPLETE_SHEET", "INVALID_VALUE");
    }

    @Test
    void asksForStrengthsWeaknessesAndTheDeclaration() {
        ScoreSheet bare = new ScoreSheet(
                scores("4", "3", "4", "4", "3", "4", "3", "3"), Map.of(), " ", "", null, Recommendation.FUND, false);

        assertThat(catchThrowableOfType(Refusal.class, () -> FORMS.refuseUnfit(bare, GRID, REQUESTED))
                        .findings())
                .extracting(Finding::place)
                .containsExactlyInAnyOrder("noConflict", "strengths", "weaknesses");
    }

    @Test
    void namesTheCriterionWithoutAScore() {
        Map<String, BigDecimal> scores = scores("4", "3", "4", "4", "3", "4", "3", "3");
        scores.remove("C4");

        assertThat(catchThrowableOfType(
                                Refusal.class, () -> FORMS.refuseUnfit(sheet(scores, Map.of(), null), GRID, REQUESTED))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).containsEntry("criterion", "C4"));
    }

    @Test
    void isIncompleteWithoutAScore() {
        Map<String, BigDecimal> scores = scores("4", "3", "4", "4", "3", "4", "3", "3");
        scores.remove("C4");

        assertThat(refused(sheet(scores, Map.of(), null))).containsExactly("INCOMPLETE_SHEET");
        assertThat(refused(ScoreSheet.empty())).containsExactly("INCOMPLETE_SHEET", "REQUIRED_FIELD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "2", "2.0", "5", "5.0"})
    void wantsACommentForAWeakOrAPerfectScore(String score) {
        Map<String, BigDecimal> scores = scores(score, "3", "4", "4", "3", "4", "3", "3");

        assertThat(refused(sheet(scores, Map.of("C1", "  "), null))).containsExactly("COMMENT_REQUIRED");
        assertThatCode(() -> FORMS.refuseUnfit(sheet(scores, Map.of("C1", "why"), null), GRID, REQUESTED))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.5", "5.5", "3.25", "0.1"})
    void refusesWhatIsNoHalfPointFromZeroToFive(String score) {
        Map<String, BigDecimal> scores = scores(score, "3", "4", "4", "3", "4", "3", "3");

        assertThat(refused(sheet(scores, Map.of("C1", "why"), null))).containsExactly("INVALID_VALUE");
    }

    @Test
    void refusesACriterionThatTheCallDoesNotHave() {
        Map<String, BigDecimal> scores = scores("4", "3", "4", "4", "3", "4", "3", "3");
        scores.put("C9", BigDecimal.ONE);

        assertThat(refused(sheet(scores, Map.of(), null))).containsExactly("INVALID_VALUE");
    }

    @Test
    void proposesNoMoreThanIsRequested() {
        Map<String, BigDecimal> scores = scores("4", "3", "4", "4", "3", "4", "3", "3");

        assertThat(refused(sheet(scores, Map.of(), Money.of("54000.01")))).containsExactly("INVALID_VALUE");
        assertThat(refused(sheet(scores, Map.of(), Money.of(-1)))).containsExactly("INVALID_VALUE");
    }

    private static List<String> refused(ScoreSheet sheet) {
        return Refusals.codesOf(() -> FORMS.refuseUnfit(sheet, GRID, REQUESTED));
    }

    private static ScoreSheet sheet(
            Map<String, BigDecimal> scores, Map<String, String> comments, @Nullable Money amount) {
        return new ScoreSheet(scores, comments, "clear", "short", amount, Recommendation.FUND, true);
    }

    private static Map<String, BigDecimal> scores(String... values) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            scores.put("C" + (i + 1), new BigDecimal(values[i]));
        }
        return scores;
    }

    private static Criterion criterion(String code, int weight) {
        return new Criterion(code, LocalizedText.of(code), weight);
    }
}

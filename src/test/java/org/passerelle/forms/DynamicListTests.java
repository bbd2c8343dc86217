package org.passerelle.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.shared.Finding;

/** Lists whose items are answered several times, on the risks of a dossier and the scores of a sheet. */
class DynamicListTests {

    private final Form dossier = new Forms().get(Forms.DOSSIER);
    private final Form sheet = new Forms().get(Forms.SCORE_SHEET);

    @Test
    void asksForTheLeastNumberOfItems() {
        assertThat(places(FormJudge.judge(dossier, Answers.none()), "REQUIRED_FIELD"))
                .contains("risks", "schedule");
    }

    @Test
    void refusesOneItemMoreThanTheMost() {
        Form form = Sample.form(Sample.list("towns", "'maxItems': '2'"));

        assertThat(FormJudge.judge(form, towns("a", "b")).findings()).isEmpty();
        assertThat(FormJudge.judge(form, towns("a", "b", "c")).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("INVALID_VALUE");
                    assertThat(finding.place()).isEqualTo("towns");
                    assertThat(finding.evidence()).containsEntry("reason", "TOO_MANY");
                });
    }

    private static Answers towns(String... names) {
        return new Answers(
                Map.of("towns", Stream.of(names).map(name -> Map.of("x", name)).toList()));
    }

    @Test
    void judgesEachItemAtItsPlace() {
        Judgement judgement = FormJudge.judge(
                dossier,
                new Answers(Map.of(
                        "risks",
                        List.of(
                                Map.of("risk", "Crue", "probability", 2, "impact", 3, "mitigation", "Digue"),
                                Map.of("risk", "Vol", "probability", 6, "impact", 1)))));

        assertThat(places(judgement, "INVALID_VALUE")).containsExactly("risks.1.probability");
        assertThat(places(judgement, "REQUIRED_FIELD"))
                .contains("risks.1.mitigation")
                .doesNotContain("risks.0.mitigation", "risks");
    }

    @Test
    void keepsWhatIsReckonedForEachItem() {
        Judgement judgement = FormJudge.judge(
                dossier,
                new Answers(Map.of(
                        "risks",
                        List.of(Map.of("risk", "Crue", "probability", 2, "impact", 3, "mitigation", "Digue")))));

        assertThat(judgement.cleaned().number("risks.0.criticality")).hasValue(new BigDecimal("6"));
        assertThat(judgement.cleaned().items("risks").get(0).text("risk")).hasValue("Crue");
    }

    /** A list may show more rows than it needs: what is left empty at its end was never answered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''      | towns.0.x | 1
            ', , '  | towns.0.x | 1
            'a, , ' | ''        | 1
            'a,b,'  | ''        | 2
            ', b,'  | towns.0.x | 2
            'a, ,c' | towns.1.x | 3
            """)
    void neitherAsksForNorKeepsTheEmptyRowsAtTheEndBeyondTheLeast(String rows, String missing, int kept) {
        Form form = Sample.form(
                Sample.list("towns", "'minItems': '1'", "'defaultRepetitions': 3"),
                "{'type': 'expression', 'id': 'c', 'key': 'count', 'expression': '=count(towns)', 'properties': {}}");
        List<Map<String, Object>> towns = Stream.of(rows.split(",", -1))
                .map(x -> Map.<String, Object>of("x", x.strip(), "ticked", false))
                .toList();

        Judgement judgement = FormJudge.judge(form, new Answers(Map.of("towns", towns)));

        assertThat(places(judgement, "REQUIRED_FIELD")).isEqualTo(missing.isEmpty() ? List.of() : List.of(missing));
        assertThat(judgement.cleaned().items("towns")).hasSize(kept);
        assertThat(judgement.cleaned().number("count")).hasValue(new BigDecimal(kept));
    }

    @Test
    void asksForACommentOnALowOrAFullScore() {
        assertThat(comments("2")).containsExactly("scores.0.comment");
        assertThat(comments("5")).containsExactly("scores.0.comment");
        assertThat(comments("2.5")).isEmpty();
        assertThat(comments("4.5")).isEmpty();
    }

    @Test
    void acceptsALowScoreOnceItIsExplained() {
        Judgement judgement = FormJudge.judge(
                sheet,
                new Answers(Map.of(
                        "scores", List.of(Map.of("criterion", "C1", "score", "1", "comment", "Aucune réciprocité.")))));
        assertThat(places(judgement, "COMMENT_REQUIRED")).isEmpty();
    }

    @Test
    void refusesAScoreOffTheHalfPoint() {
        Judgement judgement = FormJudge.judge(
                sheet, new Answers(Map.of("scores", List.of(Map.of("criterion", "C1", "score", "3.2")))));
        assertThat(places(judgement, "INVALID_VALUE")).containsExactly("scores.0.score");
    }

    private List<String> comments(String score) {
        Answers answers = new Answers(Map.of("scores", List.of(Map.of("criterion", "C1", "score", score))));
        return places(FormJudge.judge(sheet, answers), "COMMENT_REQUIRED");
    }

    private static List<String> places(Judgement judgement, String code) {
        return judgement.findings().stream()
                .filter(f -> f.code().equals(code))
                .map(Finding::place)
                .toList();
    }
}

package org.passerelle.reviews.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchTests {

    @Test
    void saysNoFigureOfReviewersWhoShareNoDossier() {
        Panel panel = new Panel();
        for (int i = 0; i < 6; i++) {
            panel.sheet(i, 0, 60 + i)
                    .sheet(i, 1, 64 + i)
                    .sheet(i + 6, 2, 60 + i)
                    .sheet(i + 6, 3, 70 + i);
        }
        Bench bench = panel.bench();

        assertThat(bench.figures()).isEmpty();
        assertThat(bench.overlap().groups()).isEqualTo(2);
        assertThat(bench.overlap().tooFew()).isEmpty();
    }

    @Test
    void saysNoFigureOfAReviewerWithFourSheetsAndThemOfOneWithFive() {
        Panel panel = new Panel();
        for (int i = 0; i < 8; i++) {
            panel.sheet(i, 0, 60 + i).sheet(i, 1, 64 + i);
        }
        panel.sheet(0, 2, 60).sheet(1, 2, 61).sheet(2, 2, 60).sheet(3, 2, 63);

        assertThat(panel.bench().figures()).isEmpty();
        assertThat(panel.bench().overlap().tooFew())
                .extracting(Overlap.Few::sheets)
                .containsExactly(4);
        assertThat(panel.sheet(4, 2, 60).bench().figures()).isPresent();
    }

    @Test
    void saysNoFigureWhereNobodyReadAfterAnother() {
        Panel alone = new Panel();
        for (int i = 0; i < 8; i++) {
            alone.sheet(i, 0, 60 + i);
        }

        assertThat(alone.bench().figures()).isEmpty();
        assertThat(alone.bench().overlap().groups()).isEqualTo(1);
        assertThat(alone.bench().overlap().spare()).isZero();
    }

    @Test
    void saysNoFigureOfACallWithoutSheets() {
        Bench bench = new Panel().bench();

        assertThat(bench.figures()).isEmpty();
        assertThat(bench.overlap().sheets()).isZero();
    }

    @Test
    void greysTheDossiersWhoseIntervalLiesOnBothSidesOfTheCut() {
        Bench.Standing standing = new Bench.Standing(Panel.subject(0), 70, 5, 71, 4, 3, 6);

        assertThat(List.of(2, 3, 4, 5, 6, 7)).filteredOn(standing::isGrey).containsExactly(3, 4, 5);
    }

    @Test
    void cutsBehindTheLastDossierServedAlthoughOneBeforeItIsNot() {
        Panel panel = new Panel();
        for (int i = 0; i < 8; i++) {
            panel.sheet(i, 0, 80 - 2 * i).sheet(i, 1, 70 - 2 * i);
        }

        assertThat(panel.figures(0, 1, 3).cut()).isEqualTo(4);
        assertThat(panel.figures().cut()).isNull();
        assertThat(panel.figures(0, 1, 3).standings()).noneMatch(s -> s.isGrey(4));
    }

    @Test
    void countsEachOfThoseServedAtTheSameScore() {
        Panel panel = new Panel();
        for (int i = 0; i < 8; i++) {
            panel.sheet(i, 0, 80).sheet(i, 1, 70);
        }

        assertThat(panel.figures(0, 1, 2).cut()).isEqualTo(3);
        assertThat(panel.figures().standings())
                .extracting(Bench.Standing::rawRank)
                .containsOnly(1);
    }

    /** By hand: 2 and 4 lie 1 each from 3, 3 and 3 do not: variance 2 over 2 sheets to spare; of 2, 4, 3, 3 it is 2 over 3. */
    @Test
    void measuresTheSpreadOfACriterionWithinDossiersAndOverAll() {
        Panel panel = new Panel()
                .sheet(0, 0, 40, scores("2"))
                .sheet(0, 1, 80, scores("4"))
                .sheet(1, 0, 60, scores("3"))
                .sheet(1, 1, 60, scores("3"));
        Spread spread = Spread.of(panel.sheets()).get(0);

        assertThat(spread.criterion()).isEqualTo("C1");
        assertThat(spread.within()).isCloseTo(1, within(1e-9));
        assertThat(spread.overall().deviation()).isCloseTo(Math.sqrt(2 / 3d), within(1e-9));
        assertThat(spread.overall().range()).isEqualTo(2);
        assertThat(spread.byDossier().get(Panel.subject(0)).deviation()).isCloseTo(Math.sqrt(2), within(1e-9));
        assertThat(spread.byDossier().get(Panel.subject(1)).range()).isZero();
    }

    @Test
    void isSilentOnWhatIsClosedToTheReaderAndCountsItAllTheSame() {
        Panel panel = new Panel();
        for (int i = 0; i < 8; i++) {
            panel.sheet(i, 0, 80 - i, scores("4")).sheet(i, 1, 78 - i, scores("1"));
        }
        Bench all = panel.bench(0, 1, 2);
        Bench.Figures seen = all.without(Panel.subject(1)::equals).figures().orElseThrow();

        assertThat(seen.standings()).extracting(Bench.Standing::rawRank).containsExactly(1, 3, 4, 5, 6, 7, 8);
        assertThat(seen.criteria())
                .allSatisfy(spread -> assertThat(spread.byDossier()).hasSize(7).doesNotContainKey(Panel.subject(1)));
        assertThat(seen.cut()).isEqualTo(3);
        assertThat(seen.reviewers()).isEqualTo(all.figures().orElseThrow().reviewers());
    }

    private static Map<String, BigDecimal> scores(String score) {
        return Map.of("C1", new BigDecimal(score));
    }
}

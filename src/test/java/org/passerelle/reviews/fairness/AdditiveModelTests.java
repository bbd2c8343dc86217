package org.passerelle.reviews.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdditiveModelTests {

    /**
     * By hand: three dossiers, all read by A and B. Row means 65, 85 and 51 are the levels; the column means 71 and 63 lie 4
     * over and under 67, their mean: A is 4 milder, B 4 harder. What is left of dossier 1 is 70 − 65 − 4 = 1.
     */
    @Test
    void takesRowAndColumnMeansWhereEveryoneReadsEverything() {
        Design design = new Design(new Panel()
                .sheet(0, 0, 70)
                .sheet(0, 1, 60)
                .sheet(1, 0, 89)
                .sheet(1, 1, 81)
                .sheet(2, 0, 54)
                .sheet(2, 1, 48)
                .sheets());
        AdditiveModel.Fit fit = new AdditiveModel(design).fit(design.totals());

        assertThat(fit.levels()).containsExactly(new double[] {65, 85, 51}, within(1e-9));
        assertThat(fit.effects()).containsExactly(new double[] {4, -4}, within(1e-9));
        assertThat(fit.residuals()).containsExactly(new double[] {1, -1, 0, 0, -1, 1}, within(1e-9));
    }

    /** By hand: B gives dossier 2 what A gave dossier 1, but where both met B gave 10 less: dossier 2 is 10 better. */
    @Test
    void liftsADossierThatOnlyTheHarderReviewerRead() {
        Design design = new Design(new Panel()
                .sheet(0, 0, 70)
                .sheet(1, 1, 70)
                .sheet(2, 0, 80)
                .sheet(2, 1, 70)
                .sheets());
        AdditiveModel.Fit fit = new AdditiveModel(design).fit(design.totals());

        assertThat(fit.levels()).containsExactly(new double[] {65, 75, 75}, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 24, 4, 2, 6", "2, 40, 7, 3, 12", "3, 180, 25, 2, 9", "4, 30, 5, 4, 0", "5, 61, 11, 3, 20"})
    void findsWhatAlternatingMeansFind(long seed, int dossiers, int reviewers, int each, double noise) {
        Panel panel = Panel.drawn(seed, dossiers, reviewers, each, noise);
        AlternatingMeans independent = new AlternatingMeans(panel.sheets());
        Bench.Figures figures = panel.figures();

        assertThat(figures.standings()).hasSize(dossiers).allSatisfy(s -> assertThat(s.adjusted())
                .isCloseTo(independent.levels.get(s.dossier()), within(1e-6)));
        assertThat(figures.reviewers()).hasSize(reviewers).allSatisfy(r -> assertThat(r.effect())
                .isCloseTo(independent.effects.get(r.person()), within(1e-6)));
        assertThat(figures.noise()).isCloseTo(noise(panel, independent), within(1e-6));
    }

    @Test
    void leavesNothingThatADossierOrAReviewerStillExplains() {
        Design design = new Design(Panel.drawn(6, 50, 8, 3, 15).sheets());
        AdditiveModel.Fit fit = new AdditiveModel(design).fit(design.totals());
        double[] byDossier = new double[design.dossiers()];
        double[] byReviewer = new double[design.reviewers()];
        for (int sheet = 0; sheet < design.sheets(); sheet++) {
            byDossier[design.dossier(sheet)] += fit.residuals()[sheet];
            byReviewer[design.reviewer(sheet)] += fit.residuals()[sheet];
        }

        assertThat(byDossier).containsExactly(new double[design.dossiers()], within(1e-8));
        assertThat(byReviewer).containsExactly(new double[design.reviewers()], within(1e-8));
    }

    private static double noise(Panel panel, AlternatingMeans found) {
        double squares = panel.sheets().stream()
                .mapToDouble(
                        s -> s.total().doubleValue() - found.levels.get(s.dossier()) - found.effects.get(s.reviewer()))
                .map(rest -> rest * rest)
                .sum();
        int spare = panel.sheets().size() - found.levels.size() - found.effects.size() + 1;
        return Math.sqrt(squares / spare);
    }
}

package org.passerelle.reviews.fairness;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Between which ranks each dossier would stand if chance had fallen otherwise: the residuals are drawn anew, with
 * replacement, added to what the model expects, and the whole is estimated and ranked again (residual bootstrap).
 */
final class RankIntervals {

    /**
     * Of so many draws the ends of an interval of 90 % are known to a twentieth of the rank's standard deviation
     * (√(0.05 × 0.95 / 2000) over 0.10, the normal density there): less than one rank where it spreads over twenty.
     */
    static final int DRAWS = 2_000;

    /** Fixed, so that whoever opens the bench twice reads the same figures; the number itself means nothing. */
    static final long SEED = 20_270_101L;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final int[] low;
    private final int[] high;

    private RankIntervals(int[] low, int[] high) {
        this.low = low;
        this.high = high;
    }

    static RankIntervals of(Design design, AdditiveModel model, AdditiveModel.Fit fit, long seed) {
        int[] point = Ranks.of(fit.levels());
        int[][] drawn = draw(design, model, fit, seed);
        int[] low = new int[point.length];
        int[] high = new int[point.length];
        for (int dossier = 0; dossier < point.length; dossier++) {
            Arrays.sort(drawn[dossier]);
            // The first of many equals may stand behind most draws; what was found is always part of what may be.
            low[dossier] = Math.min(point[dossier], quantile(drawn[dossier], LOW));
            high[dossier] = Math.max(point[dossier], quantile(drawn[dossier], HIGH));
        }
        return new RankIntervals(low, high);
    }

    int low(int dossier) {
        return low[dossier];
    }

    int high(int dossier) {
        return high[dossier];
    }

    private static int[][] draw(Design design, AdditiveModel model, AdditiveModel.Fit fit, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        // Residuals are smaller than the errors that they stand for, by what the effects used up.
        double widen = Math.sqrt((double) design.sheets() / (design.sheets() - design.effects()));
        int[][] ranks = new int[design.dossiers()][DRAWS];
        double[] totals = new double[design.sheets()];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int sheet = 0; sheet < totals.length; sheet++) {
                totals[sheet] = fit.levels()[design.dossier(sheet)]
                        + fit.effects()[design.reviewer(sheet)]
                        + widen * fit.residuals()[random.nextInt(totals.length)];
            }
            int[] drawn = Ranks.of(model.fit(totals).levels());
            for (int dossier = 0; dossier < drawn.length; dossier++) {
                ranks[dossier][draw] = drawn[dossier];
            }
        }
        return ranks;
    }

    private static int quantile(int[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}

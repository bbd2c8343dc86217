package org.passerelle.reviews.fairness;

/**
 * Total of a sheet = general level + dossier + reviewer + chance, by least squares, the reviewers' effects summing to zero.
 *
 * <p>Worked by hand: reviewers A and B both read dossiers 1 and 2 and give 70 and 60, 90 and 80. A dossier's level is the
 * mean of its two sheets, 65 and 85; A is 5 points milder than the mean of the two, B 5 points harder.
 *
 * <p>The dossiers' levels drop out of the normal equations: each is the mean of its sheets less their reviewers' effects. What
 * is left is one equation a reviewer; a square of ones added to them says that the effects sum to zero, and makes the matrix
 * positive definite where all reviewers are tied. It is factored once (Cholesky), for every draw of the bootstrap.
 */
final class AdditiveModel {

    private final Design design;
    private final double[][] factor;

    /** @param design whose reviewers are all tied by dossiers that they share */
    AdditiveModel(Design design) {
        this.design = design;
        this.factor = factored(equations());
    }

    /**
     * What the totals say.
     *
     * @param levels by dossier, of 100: general level and dossier's effect together
     * @param effects by reviewer, points of 100: positive where milder than the others
     * @param residuals by sheet: what neither explains
     */
    record Fit(double[] levels, double[] effects, double[] residuals) {}

    Fit fit(double[] totals) {
        double[] effects = solve(excess(totals));
        double[] levels = new double[design.dossiers()];
        for (int sheet = 0; sheet < totals.length; sheet++) {
            int dossier = design.dossier(sheet);
            levels[dossier] += (totals[sheet] - effects[design.reviewer(sheet)]) / design.sheetsOfDossier(dossier);
        }
        double[] residuals = new double[totals.length];
        for (int sheet = 0; sheet < totals.length; sheet++) {
            residuals[sheet] = totals[sheet] - levels[design.dossier(sheet)] - effects[design.reviewer(sheet)];
        }
        return new Fit(levels, effects, residuals);
    }

    /** By how much each reviewer's totals are over the means of the dossiers read. */
    private double[] excess(double[] totals) {
        double[] means = new double[design.dossiers()];
        for (int sheet = 0; sheet < totals.length; sheet++) {
            means[design.dossier(sheet)] += totals[sheet] / design.sheetsOfDossier(design.dossier(sheet));
        }
        double[] excess = new double[design.reviewers()];
        for (int sheet = 0; sheet < totals.length; sheet++) {
            excess[design.reviewer(sheet)] += totals[sheet] - means[design.dossier(sheet)];
        }
        return excess;
    }

    private double[][] equations() {
        int size = design.reviewers();
        double[][] read = new double[design.dossiers()][size];
        for (int sheet = 0; sheet < design.sheets(); sheet++) {
            read[design.dossier(sheet)][design.reviewer(sheet)]++;
        }
        double[][] equations = new double[size][size];
        for (int j = 0; j < size; j++) {
            equations[j][j] = design.sheetsOf(j);
            for (int k = 0; k < size; k++) {
                equations[j][k] += 1;
                for (int i = 0; i < read.length; i++) {
                    equations[j][k] -= read[i][j] * read[i][k] / design.sheetsOfDossier(i);
                }
            }
        }
        return equations;
    }

    /** The lower triangle whose square is the matrix. */
    private static double[][] factored(double[][] matrix) {
        double[][] lower = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= lower[row][k] * lower[column][k];
                }
                lower[row][column] = row == column ? Math.sqrt(rest) : rest / lower[column][column];
            }
        }
        return lower;
    }

    private double[] solve(double[] right) {
        int size = right.length;
        double[] x = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                x[row] -= factor[row][k] * x[k];
            }
            x[row] /= factor[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                x[row] -= factor[k][row] * x[k];
            }
            x[row] /= factor[row][row];
        }
        return x;
    }
}

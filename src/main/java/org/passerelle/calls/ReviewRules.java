package org.passerelle.calls;

/**
 * When a third reviewer is asked (domain.md §2.3, step 12), and what helps to read the scores.
 *
 * @param divergence points of 100 between two totals beyond which they diverge (default 20)
 * @param straddle points of 100 from which two totals on either side of the threshold diverge (default 5)
 * @param fairnessBench whether the call announces that the committee may look at the ranking with the reviewers' mildness taken
 *     out (default no): what a call does not announce is not done
 * @param visibility who sees names, scores, means, opinions and comments, and from when
 * @param calibration whether each reviewer scores the call's anchors before the first sheet (default no)
 */
public record ReviewRules(
        int divergence, int straddle, boolean fairnessBench, Visibility visibility, boolean calibration) {

    public static final ReviewRules DEFAULT = new ReviewRules(0, 0, false, Visibility.DEFAULT, false);

    public ReviewRules {
        divergence = divergence == 0 ? 20 : divergence;
        straddle = straddle == 0 ? 5 : straddle;
        visibility = visibility == null ? Visibility.DEFAULT : visibility;
    }

    public ReviewRules withDivergence(int points) {
        return new ReviewRules(points, straddle, fairnessBench, visibility, calibration);
    }

    public ReviewRules withStraddle(int points) {
        return new ReviewRules(divergence, points, fairnessBench, visibility, calibration);
    }

    public ReviewRules withFairnessBench(boolean announced) {
        return new ReviewRules(divergence, straddle, announced, visibility, calibration);
    }

    public ReviewRules withVisibility(Visibility table) {
        return new ReviewRules(divergence, straddle, fairnessBench, table, calibration);
    }

    public ReviewRules withCalibration(boolean announced) {
        return new ReviewRules(divergence, straddle, fairnessBench, visibility, announced);
    }
}

package org.passerelle.calls;

/**
 * When a third reviewer is asked (domain.md §2.3, step 12), and what helps to read the scores.
 *
 * @param divergence points of 100 between two totals beyond which they diverge (default 20)
 * @param straddle points of 100 from which two totals on either side of the threshold diverge (default 5)
 * @param fairnessBench whether the call announces that the committee may look at the ranking with the reviewers' mildness taken
 *     out (default no): what a call does not announce is not done
 */
public record ReviewRules(int divergence, int straddle, boolean fairnessBench) {

    public static final ReviewRules DEFAULT = new ReviewRules(0, 0, false);

    public ReviewRules {
        divergence = divergence == 0 ? 20 : divergence;
        straddle = straddle == 0 ? 5 : straddle;
    }

    public ReviewRules withDivergence(int points) {
        return new ReviewRules(points, straddle, fairnessBench);
    }

    public ReviewRules withStraddle(int points) {
        return new ReviewRules(divergence, points, fairnessBench);
    }

    public ReviewRules withFairnessBench(boolean announced) {
        return new ReviewRules(divergence, straddle, announced);
    }
}

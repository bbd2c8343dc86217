package org.passerelle.calls;

/**
 * When a third reviewer is asked (domain.md §2.3, step 12).
 *
 * @param divergence points of 100 between two totals beyond which they diverge (default 20)
 * @param straddle points of 100 from which two totals on either side of the threshold diverge (default 5)
 */
public record ReviewRules(int divergence, int straddle) {

    public static final ReviewRules DEFAULT = new ReviewRules(0, 0);

    public ReviewRules {
        divergence = divergence == 0 ? 20 : divergence;
        straddle = straddle == 0 ? 5 : straddle;
    }
}

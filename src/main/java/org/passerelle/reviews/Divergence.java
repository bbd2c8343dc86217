package org.passerelle.reviews;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.passerelle.calls.ReviewRules;

/**
 * Whether two locked sheets are too far apart to be averaged (domain.md §2.3, step 12): by more than the call's gap, or
 * on either side of the threshold with a gap of at least its straddle.
 */
public enum Divergence {
    /** Close enough. */
    NONE,
    /** More points apart than the call allows; exactly as many is not more. */
    GAP,
    /** One total reaches the threshold, the other does not, and they are not close. */
    STRADDLE;

    /** Of the sheets of a dossier; more than two settle it by their medians, and one or none says nothing. */
    static Divergence of(List<Assignment> sheets, ReviewRules rules, BigDecimal threshold) {
        return sheets.size() == 2 && sheets.stream().allMatch(Assignment::isLocked)
                ? between(total(sheets.get(0)), total(sheets.get(1)), rules, threshold)
                : NONE;
    }

    /**
     * @param first of 100
     * @param second of 100
     * @param threshold the least mean that is funded, of 100
     */
    static Divergence between(BigDecimal first, BigDecimal second, ReviewRules rules, BigDecimal threshold) {
        BigDecimal gap = first.subtract(second).abs();
        if (gap.compareTo(BigDecimal.valueOf(rules.divergence())) > 0) {
            return GAP;
        }
        boolean astride =
                first.max(second).compareTo(threshold) >= 0 && first.min(second).compareTo(threshold) < 0;
        return astride && gap.compareTo(BigDecimal.valueOf(rules.straddle())) >= 0 ? STRADDLE : NONE;
    }

    private static BigDecimal total(Assignment sheet) {
        return Objects.requireNonNull(sheet.total());
    }
}

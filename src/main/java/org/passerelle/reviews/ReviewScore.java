package org.passerelle.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * The scores of a dossier once its sheets are locked.
 *
 * @param mean mean of the totals, of 100, two decimals half-up
 * @param sdgContribution mean of criterion C4, for the tie-break (D7)
 * @param reciprocity mean of criterion C2, for the tie-break (D7)
 */
public record ReviewScore(BigDecimal mean, BigDecimal sdgContribution, BigDecimal reciprocity) {

    private static final int EXACT = 6;

    /** @param locked at least one locked sheet */
    static ReviewScore of(List<Assignment> locked) {
        return new ReviewScore(
                mean(locked.stream().map(a -> Objects.requireNonNull(a.total())).toList(), 2),
                mean(locked.stream().map(a -> score(a, "C4")).toList(), EXACT),
                mean(locked.stream().map(a -> score(a, "C2")).toList(), EXACT));
    }

    private static BigDecimal score(Assignment assignment, String criterion) {
        return assignment.sheet().scores().getOrDefault(criterion, BigDecimal.ZERO);
    }

    private static BigDecimal mean(List<BigDecimal> values, int scale) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), scale, RoundingMode.HALF_UP);
    }
}

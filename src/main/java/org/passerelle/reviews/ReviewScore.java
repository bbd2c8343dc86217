package org.passerelle.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Criterion;

/**
 * The scores of a dossier once its sheets are locked: the mean of two sheets, the median of three or more (domain.md §2.3,
 * step 12); between the two middle ones of an even number lies their mean.
 *
 * @param mean of the totals, of 100, two decimals half-up
 * @param sdgContribution of criterion C4, for the tie-break (D7)
 * @param reciprocity of criterion C2, for the tie-break (D7)
 */
public record ReviewScore(BigDecimal mean, BigDecimal sdgContribution, BigDecimal reciprocity) {

    private static final int EXACT = 6;
    private static final int FEWEST_FOR_MEDIAN = 3;

    /** @param locked at least one locked sheet */
    static ReviewScore of(List<Assignment> locked) {
        return new ReviewScore(
                middle(
                        locked.stream()
                                .map(a -> Objects.requireNonNull(a.total()))
                                .toList(),
                        2),
                middle(locked.stream().map(a -> score(a, "C4")).toList(), EXACT),
                middle(locked.stream().map(a -> score(a, "C2")).toList(), EXACT));
    }

    /** How each criterion was marked, and what was written about it. */
    static List<CriterionResult> byCriterion(List<Assignment> locked, List<Criterion> grid) {
        return grid.stream()
                .map(criterion -> new CriterionResult(
                        criterion.code(),
                        middle(
                                locked.stream()
                                        .map(sheet -> score(sheet, criterion.code()))
                                        .toList(),
                                2),
                        locked.stream()
                                .map(sheet -> sheet.sheet().comments().getOrDefault(criterion.code(), ""))
                                .filter(words -> !words.isBlank())
                                .sorted()
                                .toList()))
                .toList();
    }

    /** The mean of two values, the median of three or more; two decimals half-up. */
    public static BigDecimal middleOf(List<BigDecimal> values) {
        return middle(values, 2);
    }

    private static BigDecimal score(Assignment assignment, String criterion) {
        return assignment.sheet().scores().getOrDefault(criterion, BigDecimal.ZERO);
    }

    private static BigDecimal middle(List<BigDecimal> values, int scale) {
        int size = values.size();
        List<BigDecimal> counted = size < FEWEST_FOR_MEDIAN
                ? values
                : values.stream().sorted().toList().subList((size - 1) / 2, size / 2 + 1);
        return counted.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(counted.size()), scale, RoundingMode.HALF_UP);
    }

    /** The sheets that count; empty while one is awaited, or nobody reviews. */
    static Optional<List<Assignment>> counting(List<Assignment> all) {
        List<Assignment> sheets = all.stream().filter(Assignment::isActive).toList();
        boolean whole = !sheets.isEmpty() && sheets.stream().allMatch(Assignment::isLocked);
        return whole ? Optional.of(sheets) : Optional.empty();
    }
}

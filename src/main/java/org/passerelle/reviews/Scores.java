package org.passerelle.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.passerelle.calls.Criterion;
import org.passerelle.shared.Finding;

/**
 * What a grid is scored, without the words of a sheet.
 *
 * @param points by criterion code, 0 to 5 in steps of 0.5
 */
public record Scores(Map<String, BigDecimal> points) {

    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    private static final BigDecimal HALVES = BigDecimal.valueOf(2);

    public Scores {
        points = new TreeMap<>(points);
    }

    public BigDecimal of(Criterion criterion) {
        return points.getOrDefault(criterion.code(), BigDecimal.ZERO);
    }

    /** The weighted total of 100, two decimals half-up, as a sheet's. */
    public BigDecimal total(List<Criterion> grid) {
        return grid.stream()
                .map(criterion -> of(criterion).multiply(BigDecimal.valueOf(criterion.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BEST, 2, RoundingMode.HALF_UP);
    }

    /** What is missing or out of the scale; places {@code scores.CODE}. */
    List<Finding> faults(List<Criterion> grid) {
        List<Finding> faults = new ArrayList<>();
        for (Criterion criterion : grid) {
            BigDecimal given = points.get(criterion.code());
            if (given == null) {
                faults.add(
                        fault("INCOMPLETE_SHEET", criterion, Map.of("what", "SCORE", "criterion", criterion.code())));
            } else if (!isOnScale(given)) {
                faults.add(fault(
                        "INVALID_VALUE",
                        criterion,
                        Map.of("label", criterion.code(), "labelEn", criterion.code(), "reason", "UNKNOWN")));
            }
        }
        return faults;
    }

    private static Finding fault(String code, Criterion criterion, Map<String, Object> evidence) {
        return Finding.blocking(code, "scores." + criterion.code(), evidence);
    }

    private static boolean isOnScale(BigDecimal given) {
        return given.signum() >= 0
                && given.compareTo(BEST) <= 0
                && given.multiply(HALVES).remainder(BigDecimal.ONE).signum() == 0;
    }
}

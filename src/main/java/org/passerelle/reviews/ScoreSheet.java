package org.passerelle.reviews;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Criterion;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/**
 * What one reviewer says of one dossier (domain.md §3.6).
 *
 * @param scores by criterion code, 0 to 5 in steps of 0.5
 * @param comments by criterion code; needed at 2 or less and at 5
 * @param proposedAmount euros, at most what is requested; absent: no proposal
 * @param recommendation absent while the sheet is being filled
 */
public record ScoreSheet(
        Map<String, BigDecimal> scores,
        Map<String, String> comments,
        String strengths,
        String weaknesses,
        @Nullable Money proposedAmount,
        @Nullable Recommendation recommendation) {

    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    private static final BigDecimal COMMENT_BELOW = BigDecimal.valueOf(2);
    private static final BigDecimal STEP = new BigDecimal("0.5");

    public ScoreSheet {
        scores = new TreeMap<>(scores);
        comments = new TreeMap<>(comments);
    }

    public static ScoreSheet empty() {
        return new ScoreSheet(Map.of(), Map.of(), "", "", null, null);
    }

    /** The weighted total of 100 of what is scored so far: Σ(weight × score / 5), two decimals half-up. */
    public BigDecimal total(List<Criterion> grid) {
        return grid.stream()
                .map(c -> scores.getOrDefault(c.code(), BigDecimal.ZERO).multiply(BigDecimal.valueOf(c.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BEST, 2, RoundingMode.HALF_UP);
    }

    /** Whether this score needs a comment: weak or perfect. */
    public static boolean needsComment(BigDecimal score) {
        return score.compareTo(COMMENT_BELOW) <= 0 || score.compareTo(BEST) == 0;
    }

    /**
     * Whether the sheet can be locked; every fault at once.
     *
     * @throws Refusal INCOMPLETE_SHEET (criteria or recommendation missing), INVALID_VALUE (no half point, unknown
     *     criterion, more than requested) or COMMENT_REQUIRED, with the criteria concerned
     */
    public void refuseUnfit(List<Criterion> grid, Money requested) {
        List<String> codes = grid.stream().map(Criterion::code).toList();
        List<Refusal> faults = new ArrayList<>();
        List<String> missing =
                codes.stream().filter(code -> !scores.containsKey(code)).toList();
        if (!missing.isEmpty() || recommendation == null) {
            faults.add(new Refusal(RefusalCode.INCOMPLETE_SHEET, missing));
        }
        invalid(codes, requested).ifPresent(field -> faults.add(new Refusal(RefusalCode.INVALID_VALUE, field)));
        List<String> silent = scores.entrySet().stream()
                .filter(e -> needsComment(e.getValue())
                        && comments.getOrDefault(e.getKey(), "").isBlank())
                .map(Map.Entry::getKey)
                .toList();
        if (!silent.isEmpty()) {
            faults.add(new Refusal(RefusalCode.COMMENT_REQUIRED, String.join(", ", silent)));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    /** The criteria or the amount whose value no rule takes. */
    private Optional<String> invalid(List<String> codes, Money requested) {
        List<String> fields = scores.entrySet().stream()
                .filter(e -> !codes.contains(e.getKey()) || !isOnScale(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!fields.isEmpty()) {
            return Optional.of(String.join(", ", fields));
        }
        boolean excess =
                proposedAmount != null && (proposedAmount.isNegative() || proposedAmount.isMoreThan(requested));
        return excess ? Optional.of("proposedAmount") : Optional.empty();
    }

    private static boolean isOnScale(BigDecimal score) {
        return score.signum() >= 0
                && score.compareTo(BEST) <= 0
                && score.remainder(STEP).signum() == 0;
    }
}

package org.passerelle.reviews;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Criterion;
import org.passerelle.shared.Money;

/**
 * What one reviewer says of one dossier (domain.md §3.6).
 *
 * @param scores by criterion code, 0 to 5 in steps of 0.5
 * @param comments by criterion code; needed at 2 or less and at 5
 * @param proposedAmount euros, at most what is requested; absent: no proposal
 * @param recommendation absent while the sheet is being filled
 * @param noConflict whether the reviewer declares to have no interest in the dossier
 */
public record ScoreSheet(
        Map<String, BigDecimal> scores,
        Map<String, String> comments,
        String strengths,
        String weaknesses,
        @Nullable Money proposedAmount,
        @Nullable Recommendation recommendation,
        boolean noConflict) {

    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    private static final BigDecimal COMMENT_BELOW = BigDecimal.valueOf(2);

    public ScoreSheet {
        scores = new TreeMap<>(scores);
        comments = new TreeMap<>(comments);
    }

    public static ScoreSheet empty() {
        return new ScoreSheet(Map.of(), Map.of(), "", "", null, null, false);
    }

    /** An empty sheet of a reviewer who has declared to have no interest. */
    static ScoreSheet declared() {
        return new ScoreSheet(Map.of(), Map.of(), "", "", null, null, true);
    }

    /** The weighted total of 100 of what is scored so far: Σ(weight × score / 5), two decimals half-up. */
    public BigDecimal total(List<Criterion> grid) {
        return new Scores(scores).total(grid);
    }

    /** Whether this score needs a comment: weak or perfect. */
    public static boolean needsComment(BigDecimal score) {
        return score.compareTo(COMMENT_BELOW) <= 0 || score.compareTo(BEST) == 0;
    }
}

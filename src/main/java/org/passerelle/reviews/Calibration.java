package org.passerelle.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.passerelle.calls.Criterion;
import org.passerelle.people.PersonId;

/** What one reviewer scored an anchor, beside its reference. It counts in nothing else. */
public record Calibration(Anchor anchor, PersonId reviewer, String reviewerName, Scores scores, Instant at) {

    /** Points of 5 over (positive) or under the reference. */
    public BigDecimal distance(Criterion criterion) {
        return scores.of(criterion).subtract(anchor.reference().of(criterion));
    }

    /** Points of 100 over (positive) or under the reference. */
    public BigDecimal distance(List<Criterion> grid) {
        return scores.total(grid).subtract(anchor.reference().total(grid));
    }
}

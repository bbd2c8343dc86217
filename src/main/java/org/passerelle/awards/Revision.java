package org.passerelle.awards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * The revised budget of a partial award: a version of its own beside the submitted plan, which stays as proof.
 *
 * @param decision the number of the decision that awards
 * @param handedInAt when the signatory handed it in; from then on it does not change
 */
public record Revision(
        String decision,
        FundingPlan plan,
        Instant savedAt,
        String savedBy,
        @Nullable Instant handedInAt,
        @Nullable String handedInBy) {

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    /** The rate granted: grant ÷ revised total, in percent, two decimals (domain.md §6.3). */
    public Percent rate(Money grant) {
        return Percent.ratio(grant, plan.total());
    }
}

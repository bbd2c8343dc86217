package org.passerelle.awards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.FundingScheme;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Money;

/**
 * The act by which the minister lets a person sign decisions in the ministry's name (domain.md §3.8). Without one that holds,
 * nobody signs.
 *
 * @param act the reference of the order, as it is printed on the letters
 * @param lastDay inclusive
 * @param ceiling the most that the ministry may grant by one decision, euros; null where the act names none
 * @param schemes the kinds of call that it covers; empty for all
 * @param endedAt when it was ended before its last day
 */
public record SigningDelegation(
        UUID id,
        PersonId holder,
        String act,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Money ceiling,
        Set<FundingScheme> schemes,
        String recordedBy,
        Instant recordedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        String endReason) {

    public SigningDelegation {
        schemes = Set.copyOf(schemes);
    }

    public boolean holdsOn(LocalDate day) {
        return endedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public boolean covers(FundingScheme scheme) {
        return schemes.isEmpty() || schemes.contains(scheme);
    }

    /** Whether a grant of the ministry lies within the ceiling. */
    public boolean reaches(Money grant) {
        return ceiling == null || !grant.isMoreThan(ceiling);
    }
}

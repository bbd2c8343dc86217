package org.passerelle.funding;

import java.util.SortedMap;
import org.passerelle.shared.Money;

/**
 * One line of the funding plan.
 *
 * @param organisation who gives, as the applicant names it
 * @param amounts euros by calendar year; a year left out is zero
 */
public record Resource(
        ResourceSource source,
        String organisation,
        ContributionKind kind,
        FundingStatus status,
        SortedMap<Integer, Money> amounts) {

    public Resource {
        amounts = ByYear.copy(amounts);
    }

    public Money in(int year) {
        return amounts.getOrDefault(year, Money.ZERO);
    }

    public Money total() {
        return Money.sum(amounts.values());
    }
}

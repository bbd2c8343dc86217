package org.passerelle.funding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * What a call lays down about money; the call builds it from its definition, frozen at opening.
 *
 * @param years the budget years, in order
 * @param minGrant smallest grant (B11), euros
 * @param maxGrant largest grant (B11, D5), euros
 * @param rates the version of the rate table (D2)
 * @param countryGroups the groups at the call's reference date; a country left out counts as not eligible for aid (ADR 0020)
 * @param minFrenchShare least share of the French authorities in the total (B5)
 * @param maxFrenchInKind largest share of valued contributions in what the French authorities bring (B6)
 * @param minForeignShare least share of the foreign authorities in the total (B7); zero: none is asked
 * @param minMonitoringShare least share of monitoring and evaluation in the total (B10)
 * @param maxAdminShare largest share of administrative costs in the total (B8); absent: no ceiling
 */
public record FundingRules(
        List<Integer> years,
        Money minGrant,
        Money maxGrant,
        String rates,
        Map<CountryCode, CountryGroup> countryGroups,
        Percent minFrenchShare,
        Percent maxFrenchInKind,
        Percent minForeignShare,
        Percent minMonitoringShare,
        @Nullable Percent maxAdminShare) {

    public FundingRules {
        years = List.copyOf(years);
        countryGroups = Map.copyOf(countryGroups);
    }

    /** The group that chooses the rate of a country. */
    public CountryGroup groupOf(CountryCode country) {
        return countryGroups.getOrDefault(country, CountryGroup.NON_ODA);
    }
}

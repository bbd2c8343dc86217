package org.passerelle.committee;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryPart;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/** Sees what a dossier brings as its call groups countries. */
final class CallTraits {

    private CallTraits() {}

    static Traits of(DossierId dossier, Brought brought, CallDefinition call) {
        Map<CountryCode, Money> countries = new LinkedHashMap<>();
        Map<CountryGroup, Money> groups = new EnumMap<>(CountryGroup.class);
        for (CountryPart part : brought.countries()) {
            countries.merge(part.code(), part.part(), Money::plus);
            CountryGroup group = call.countryGroups().getOrDefault(part.code(), CountryGroup.NON_ODA);
            groups.merge(group, part.part(), Money::plus);
        }
        Map<String, SortedMap<Integer, Money>> years = new LinkedHashMap<>();
        for (Funder funder : call.funders()) {
            years.put(funder.key(), brought.yearsOf(funder.equals(call.mainFunder())));
        }
        return new Traits(dossier, countries, groups, new DueYears(years), brought.goal(), brought.fresh());
    }
}

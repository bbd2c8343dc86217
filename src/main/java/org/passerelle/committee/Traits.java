package org.passerelle.committee;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.CountryGroup;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * What a dossier brings to the balance of a call's awards.
 *
 * @param countries its parts by partner country, euros
 * @param groups the same by country group
 * @param years by funder, what it asks of it by year, euros: the proportions in which an award falls due
 * @param goal the number of its main goal; empty where it names none
 */
public record Traits(
        DossierId dossier,
        Map<CountryCode, Money> countries,
        Map<CountryGroup, Money> groups,
        Map<String, SortedMap<Integer, Money>> years,
        String goal,
        boolean newPartnership) {

    /** An award of a funder by year, to the cent; empty where the dossier asks nothing of any year. */
    Map<Integer, Money> byYear(String funder, Money award) {
        return Split.of(award, years.getOrDefault(funder, Collections.emptySortedMap()));
    }
}

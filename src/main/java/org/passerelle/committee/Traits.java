package org.passerelle.committee;

import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.CountryGroup;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * What a dossier brings to the balance of a call's awards.
 *
 * @param countries its parts by partner country, euros
 * @param groups the same by country group
 * @param due the years in which an award falls due
 * @param goal the number of its main goal; empty where it names none
 */
public record Traits(
        DossierId dossier,
        Map<CountryCode, Money> countries,
        Map<CountryGroup, Money> groups,
        DueYears due,
        String goal,
        boolean newPartnership) {}

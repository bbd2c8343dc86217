package org.passerelle.committee;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/** Reads out of dossiers what they bring to the balance of a call's awards. */
final class CallTraits {

    private CallTraits() {}

    /** @param goals the goals and targets that the dossier names, in their order */
    static Traits of(
            DossierId dossier,
            List<CountryPart> parts,
            List<Resource> resources,
            List<?> goals,
            boolean newPartnership,
            CallDefinition call) {
        Map<CountryCode, Money> countries = new LinkedHashMap<>();
        Map<CountryGroup, Money> groups = new EnumMap<>(CountryGroup.class);
        for (CountryPart part : parts) {
            countries.merge(part.code(), part.part(), Money::plus);
            CountryGroup group = call.countryGroups().getOrDefault(part.code(), CountryGroup.NON_ODA);
            groups.merge(group, part.part(), Money::plus);
        }
        return new Traits(dossier, countries, groups, years(resources), goal(goals), newPartnership);
    }

    private static SortedMap<Integer, Money> years(List<Resource> resources) {
        SortedMap<Integer, Money> years = new TreeMap<>();
        resources.stream()
                .filter(line -> line.source() == ResourceSource.MINISTRY)
                .forEach(line -> line.amounts().forEach((year, amount) -> years.merge(year, amount, Money::plus)));
        return years;
    }

    /** The first goal that is named is the main one; the others are targets and further goals. */
    private static String goal(List<?> goals) {
        return goals.stream()
                .map(String::valueOf)
                .filter(goal -> goal.matches("\\d{1,2}"))
                .findFirst()
                .orElse("");
    }
}

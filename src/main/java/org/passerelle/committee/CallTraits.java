package org.passerelle.committee;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.forms.DossierKeys;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/** Reads out of dossiers what they bring to the balance of a call's awards. */
final class CallTraits {

    private CallTraits() {}

    static Traits of(Dossier dossier, CallDefinition call) {
        Map<CountryCode, Money> countries = new LinkedHashMap<>();
        Map<CountryGroup, Money> groups = new EnumMap<>(CountryGroup.class);
        for (CountryPart part : dossier.plan().countries()) {
            countries.merge(part.code(), part.part(), Money::plus);
            CountryGroup group = call.countryGroups().getOrDefault(part.code(), CountryGroup.NON_ODA);
            groups.merge(group, part.part(), Money::plus);
        }
        return new Traits(
                dossier.id(),
                countries,
                groups,
                years(dossier),
                goal(dossier),
                dossier.answers().isNewPartnership());
    }

    private static SortedMap<Integer, Money> years(Dossier dossier) {
        SortedMap<Integer, Money> years = new TreeMap<>();
        dossier.plan().resources().stream()
                .filter(line -> line.source() == ResourceSource.MINISTRY)
                .forEach(line -> line.amounts().forEach((year, amount) -> years.merge(year, amount, Money::plus)));
        return years;
    }

    /** The first goal that is named is the main one; the others are targets and further goals. */
    private static String goal(Dossier dossier) {
        return dossier.answers().values().get(DossierKeys.SDGS) instanceof List<?> goals
                ? goals.stream()
                        .map(String::valueOf)
                        .filter(goal -> goal.matches("\\d{1,2}"))
                        .findFirst()
                        .orElse("")
                : "";
    }
}

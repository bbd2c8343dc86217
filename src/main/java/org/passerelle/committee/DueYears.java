package org.passerelle.committee;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.passerelle.shared.Money;

/**
 * The years in which an award to one dossier falls due: in the proportions of what the dossier asks (ADR 0122).
 *
 * @param asked by funder, what is asked of it by year, euros; an award of a funder that is not there falls due in no known year
 */
public record DueYears(Map<String, SortedMap<Integer, Money>> asked) {

    /** Of a dossier in a call that bounds no year: nobody asks. */
    public static final DueYears UNKNOWN = new DueYears(Map.of());

    public DueYears {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    }

    /** What falls due by year, to the cent, adding up to the award; in its currency. */
    public Map<Integer, Money> of(String funder, Money award) {
        return Split.of(award, askedOf(funder));
    }

    /** What is asked of a funder by year, euros. */
    SortedMap<Integer, Money> askedOf(String funder) {
        return asked.getOrDefault(funder, Collections.emptySortedMap());
    }
}

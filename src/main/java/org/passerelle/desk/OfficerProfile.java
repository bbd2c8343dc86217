package org.passerelle.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;

/**
 * What an officer takes on. One without a country and without a theme gets nothing by the rule.
 *
 * @param themes codes of the dossier form's themes ({@code WATER})
 * @param share per cent of full time, 10 to 100: half the time weighs each open dossier twice
 * @param most how many open dossiers the rule gives at the most; null for any number
 */
public record OfficerProfile(
        PersonId person, Set<CountryCode> countries, Set<String> themes, int share, @Nullable Integer most) {

    /** The shortest share of the time, in per cent. */
    public static final int LEAST_SHARE = 10;

    /** Full time, in per cent. */
    public static final int FULL = 100;

    public OfficerProfile {
        countries = Set.copyOf(countries);
        themes = Set.copyOf(themes);
    }

    static OfficerProfile empty(PersonId person) {
        return new OfficerProfile(person, Set.of(), Set.of(), FULL, null);
    }

    /** How much the open dossiers weigh for the time that there is. */
    int weighed(int open) {
        return open * FULL / share;
    }

    boolean hasRoom(int open) {
        return most == null || open < most;
    }
}

package org.passerelle.shared;

import com.ibm.icu.util.Region;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The regions of the world among which the ministry's geographic directorates are divided (domain.md D4). After the United
 * Nations' regions (M.49), but for the countries that a directorate has beyond them. Words: {@code worldRegion.NAME}.
 */
public enum WorldRegion {
    /** Africa south of the Sahara, and the Indian Ocean. */
    AFRICA,
    /** North Africa and the Middle East. */
    NORTH_AFRICA_MIDDLE_EAST,
    /** Asia and Oceania. */
    ASIA_OCEANIA,
    /** The Americas and the Caribbean. */
    AMERICAS,
    /** Europe, the Caucasus, Central Asia and Turkey. */
    EUROPE;

    private static final Set<String> MAGHREB_AND_EGYPT = Set.of("DZ", "EG", "EH", "LY", "MA", "TN");
    private static final Set<String> EAST_OF_EUROPE = Set.of("AM", "AZ", "CY", "GE", "TR");
    private static final String AFRICA_OF_THE_UN = "002";
    private static final String AMERICAS_OF_THE_UN = "019";
    private static final String EUROPE_OF_THE_UN = "150";
    private static final String WESTERN_ASIA = "145";
    private static final String CENTRAL_ASIA = "143";
    private static final String IRAN = "IR";

    /** The one in which a country lies; places without a region of the United Nations (Antarctica) with Asia and Oceania. */
    public static WorldRegion of(CountryCode country) {
        String code = country.value();
        if (EAST_OF_EUROPE.contains(code) || lies(code, CENTRAL_ASIA) || lies(code, EUROPE_OF_THE_UN)) {
            return EUROPE;
        }
        if (MAGHREB_AND_EGYPT.contains(code) || code.equals(IRAN) || lies(code, WESTERN_ASIA)) {
            return NORTH_AFRICA_MIDDLE_EAST;
        }
        if (lies(code, AFRICA_OF_THE_UN)) {
            return AFRICA;
        }
        return lies(code, AMERICAS_OF_THE_UN) ? AMERICAS : ASIA_OCEANIA;
    }

    /** Whether a word is the name of one. */
    public static boolean isNamed(String word) {
        return Stream.of(values()).anyMatch(region -> region.name().equals(word));
    }

    private static boolean lies(String country, String region) {
        return Region.getInstance(region).contains(Region.getInstance(country));
    }
}

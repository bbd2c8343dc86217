package org.passerelle.reviews;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;

/**
 * What a reviewer knows, and how many sheets it takes on in one call.
 *
 * @param version grows with each saved change; 0 where nobody has kept one yet
 * @param themes codes of the dossier form's themes ({@code WATER})
 * @param languages ISO 639-1 codes beside French, which every reviewer reads
 * @param mostPerCall sheets of one call, locked ones included; 0 to 500, 0 asks for none
 */
public record ReviewerProfile(
        PersonId person,
        int version,
        Set<String> themes,
        Set<CountryCode> countries,
        Set<String> languages,
        int mostPerCall) {

    /** As many as a reviewer without a profile is given. */
    public static final int USUAL = 20;

    public static final int MOST = 500;

    /** The languages that are offered. */
    public static final List<String> LANGUAGES =
            List.of("ar", "zh", "de", "en", "es", "it", "ja", "pt", "ro", "ru", "uk", "vi");

    public ReviewerProfile {
        themes = Set.copyOf(new TreeSet<>(themes));
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
    }

    /** One who has told nothing yet. */
    static ReviewerProfile blank(PersonId person) {
        return new ReviewerProfile(person, 0, Set.of(), Set.of(), Set.of(), USUAL);
    }
}

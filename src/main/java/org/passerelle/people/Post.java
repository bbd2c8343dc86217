package org.passerelle.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;

/**
 * A diplomatic post: which countries it answers for, and whether it can be asked (D4).
 *
 * @param countries those in which it resides
 * @param areas parts of a country for which it answers instead of that country's post (Québec)
 * @param accredited countries without a resident post, for which it answers from abroad (the Gambia from Dakar)
 */
public record Post(
        String key,
        String name,
        List<CountryCode> countries,
        List<Area> areas,
        List<CountryCode> accredited,
        Status status) {

    /** Whether a post can be asked for its opinion. */
    public enum Status {
        /** Answers opinions. */
        OPEN,
        /** Does not answer for now: the geographic directorate stands in. */
        SUSPENDED,
        /** Closed for good: the geographic directorate stands in. */
        CLOSED
    }

    /**
     * A part of a country.
     *
     * @param name a subdivision ({@code CA-QC}, Québec) or a city, as the directory says where a partner lies
     */
    public record Area(CountryCode country, String name) {

        /** Whether a partner whose subdivision or city is this lies in it; accents and capitals do not count. */
        boolean holds(@Nullable String place) {
            return place != null && folded(place).equals(folded(name));
        }

        private static String folded(String words) {
            return Normalizer.normalize(words.strip(), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    public Post {
        countries = List.copyOf(countries);
        areas = areas == null ? List.of() : List.copyOf(areas); // a rehearsal says them where there are any
        accredited = accredited == null ? List.of() : List.copyOf(accredited);
    }

    /** A post that answers for whole countries in which it resides. */
    public Post(String key, String name, List<CountryCode> countries, Status status) {
        this(key, name, countries, List.of(), List.of(), status);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Every country of which it answers for the whole or a part, from there or from abroad, each once. */
    public List<CountryCode> served() {
        return Stream.of(countries.stream(), areas.stream().map(Area::country), accredited.stream())
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    /** Whether it answers for the part of the country in which the organisation lies. */
    public boolean answersForAreaOf(Organisation organisation) {
        return areas.stream()
                .filter(area -> area.country().equals(organisation.country()))
                .anyMatch(area ->
                        Stream.of(organisation.region(), organisation.city()).anyMatch(area::holds));
    }
}

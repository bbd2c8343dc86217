package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A country by its ISO 3166-1 alpha-2 code; {@code XK} (Kosovo) is accepted beside the list. */
public record CountryCode(@JsonValue String value) implements Comparable<CountryCode> {

    private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());
    private static final Map<String, CountryCode> ALL =
            Stream.concat(KNOWN.stream(), Stream.of("XK")).collect(Collectors.toMap(code -> code, CountryCode::new));

    /** @throws IllegalArgumentException when no country has this code */
    public CountryCode {
        if (!isKnown(value)) {
            throw new IllegalArgumentException("Not an ISO 3166-1 alpha-2 country: " + value);
        }
    }

    /** The one that all share: plans and calls name the same few countries again and again. */
    @JsonCreator
    public static CountryCode of(String code) {
        CountryCode known = ALL.get(code);
        return known == null ? new CountryCode(code) : known;
    }

    public static boolean isKnown(String code) {
        return KNOWN.contains(code) || code.equals("XK");
    }

    /** The country's name in the language of a reader. */
    public String name(Language language) {
        return new Locale("", value).getDisplayCountry(language.locale());
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

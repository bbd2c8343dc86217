package org.passerelle.shared;

import java.util.regex.Pattern;

/** The registry number of a French organisation: nine digits whose Luhn sum is a multiple of ten (domain.md §3.16). */
public record Siren(String value) {

    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

    /** @throws IllegalArgumentException when the number is not a SIREN */
    public Siren {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIREN: " + value);
        }
    }

    public static boolean isValid(String value) {
        return NINE_DIGITS.matcher(value).matches() && Luhn.holds(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

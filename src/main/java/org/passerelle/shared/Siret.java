package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The registry number of an establishment: fourteen digits, Luhn on the whole and on its SIREN part. La Poste (SIREN
 * 356000000) is also accepted when its digits add up to a multiple of five (domain.md §3.16).
 */
public record Siret(@JsonValue String value) {

    private static final Pattern FOURTEEN_DIGITS = Pattern.compile("\\d{14}");
    private static final String LA_POSTE = "356000000";

    /** @throws IllegalArgumentException when the number is not a SIRET */
    @JsonCreator
    public Siret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a SIRET: " + value);
        }
    }

    public static boolean isValid(String value) {
        if (!FOURTEEN_DIGITS.matcher(value).matches() || !Siren.isValid(value.substring(0, 9))) {
            return false;
        }
        return Luhn.holds(value) || (value.startsWith(LA_POSTE) && digitSum(value) % 5 == 0);
    }

    public Siren siren() {
        return new Siren(value.substring(0, 9));
    }

    private static int digitSum(String digits) {
        return digits.chars().map(c -> c - '0').sum();
    }

    @Override
    public String toString() {
        return value;
    }
}

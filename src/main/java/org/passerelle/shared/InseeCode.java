package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a commune in the official geographic code (COG): {@code 29232}, {@code 2A004}, {@code 97411}. A shape, not a
 * list: communes merge every year.
 */
public record InseeCode(@JsonValue String value) {

    private static final Pattern SHAPE =
            Pattern.compile("(0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5])\\d{3}|97[1-8]\\d{2}|98[678]\\d{2}");

    /** @throws IllegalArgumentException when no commune can have this code */
    @JsonCreator
    public InseeCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not the code of a commune: " + value);
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** The department it lies in, three digits overseas. */
    public String department() {
        return value.substring(0, value.startsWith("97") || value.startsWith("98") ? 3 : 2);
    }

    /**
     * Whether the SIREN of a commune ({@code 21}, department 2, {@code 0}, commune 3, key) names this commune: 212902324 and
     * 29232 do. A SIREN of another form says nothing and agrees.
     */
    public boolean agreesWith(Siren siren) {
        String number = siren.value();
        boolean ofACommune = number.startsWith("21") && number.charAt(4) == '0' && value.matches("\\d{5}");
        return !ofACommune || (number.substring(2, 4) + number.substring(5, 8)).equals(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

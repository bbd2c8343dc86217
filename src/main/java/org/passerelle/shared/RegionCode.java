package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/** One of the eighteen regions by its code in the official geographic code: 53 is Brittany, 94 Corsica. */
public record RegionCode(@JsonValue String value) {

    private static final Set<String> KNOWN = Set.of(
            "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94");

    /** @throws IllegalArgumentException when no region has this code */
    @JsonCreator
    public RegionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a region: " + value);
        }
    }

    public static boolean isValid(String value) {
        return KNOWN.contains(value);
    }

    @Override
    public String toString() {
        return value;
    }
}

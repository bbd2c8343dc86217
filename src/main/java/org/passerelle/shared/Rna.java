package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The number of an association in the national directory: {@code W751234567}. */
public record Rna(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("W\\d[0-9A-Z]\\d{7}");

    /** @throws IllegalArgumentException when the number is not of the directory's form */
    @JsonCreator
    public Rna {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an RNA number: " + value);
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

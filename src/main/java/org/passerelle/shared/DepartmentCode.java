package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A department: 01 to 95 without 20, 2A, 2B, 971 to 974, 976. Organisations marked fictional may carry 99. */
public record DepartmentCode(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("0[1-9]|1\\d|2[1-9AB]|[3-8]\\d|9[0-5]|97[12346]");

    /** @throws IllegalArgumentException when no department has this code */
    @JsonCreator
    public DepartmentCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a department: " + value);
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

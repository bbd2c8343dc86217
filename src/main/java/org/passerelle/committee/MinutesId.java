package org.passerelle.committee;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The minutes of a session, or an erratum to them. */
public record MinutesId(@JsonValue UUID value) {
    public static MinutesId random() {
        return new MinutesId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

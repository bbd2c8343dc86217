package org.passerelle.calls;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A call for projects. */
public record CallId(@JsonValue UUID value) {
    public static CallId random() {
        return new CallId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

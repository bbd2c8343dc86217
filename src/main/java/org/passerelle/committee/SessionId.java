package org.passerelle.committee;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A session of the committee on one call. */
public record SessionId(@JsonValue UUID value) {
    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

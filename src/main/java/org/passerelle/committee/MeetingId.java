package org.passerelle.committee;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A meeting of a call's committee. */
public record MeetingId(@JsonValue UUID value) {
    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.passerelle.opinions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One body asked about one dossier. */
public record ConsultationId(@JsonValue UUID value) {
    public static ConsultationId random() {
        return new ConsultationId(UUID.randomUUID());
    }

    public static ConsultationId of(String value) {
        return new ConsultationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

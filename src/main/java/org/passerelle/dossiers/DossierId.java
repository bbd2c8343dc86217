package org.passerelle.dossiers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An application file; the business key of its process. */
public record DossierId(@JsonValue UUID value) {
    public static DossierId random() {
        return new DossierId(UUID.randomUUID());
    }

    public static DossierId of(String value) {
        return new DossierId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.passerelle.files;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A stored file. */
public record FileId(@JsonValue UUID value) {
    public static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    public static FileId of(String uuid) {
        return new FileId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.passerelle.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person with an account. */
public record PersonId(@JsonValue UUID value) {
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

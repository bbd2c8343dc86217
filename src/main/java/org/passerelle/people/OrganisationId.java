package org.passerelle.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An organisation of the directory: a French authority, a foreign one, an association. */
public record OrganisationId(@JsonValue UUID value) {
    public static OrganisationId random() {
        return new OrganisationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

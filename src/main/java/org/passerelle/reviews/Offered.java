package org.passerelle.reviews;

import org.passerelle.people.PersonId;

/**
 * A reviewer who may be among those of whom several dossiers are given theirs.
 *
 * @param load sheets that it has, of the call in which it has most
 * @param most sheets that it takes on in one call
 */
public record Offered(PersonId reviewer, String name, int load, int most) {

    /** Whether it has as many as it takes on. */
    public boolean isFull() {
        return load >= most;
    }
}

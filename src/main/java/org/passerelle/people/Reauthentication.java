package org.passerelle.people;

import java.time.Duration;
import java.time.Instant;

/**
 * That a person gave the own password again, a moment ago: what a signature asks for. Only {@link Accounts} makes one.
 */
public final class Reauthentication {

    /** How long it may be used. */
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private final PersonId person;
    private final Instant at;

    Reauthentication(PersonId person, Instant at) {
        this.person = person;
        this.at = at;
    }

    /** Whether it is this person's, and fresh. */
    public boolean isOf(Actor actor, Instant now) {
        return person.equals(actor.personId()) && !now.isAfter(at.plus(HOLDS));
    }
}

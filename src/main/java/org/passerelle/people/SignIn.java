package org.passerelle.people;

import java.time.Instant;

/** What an attempt to sign in came to. */
public sealed interface SignIn {

    /** The password is right and the account open; the session belongs to the generation. */
    record Welcome(Person person, int generation) implements SignIn {}

    /** Unknown name, wrong password or closed account: one answer for all. */
    record Wrong() implements SignIn {}

    /** Too many failures: the name waits until the instant. */
    record Wait(Instant until) implements SignIn {}
}

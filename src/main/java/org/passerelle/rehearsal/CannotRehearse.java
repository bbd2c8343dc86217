package org.passerelle.rehearsal;

/** A rehearsal that cannot be played where it is asked for; the message says what to do. Exit status 2. */
final class CannotRehearse extends RuntimeException {

    CannotRehearse(String message) {
        super(message);
    }

    CannotRehearse(String message, Throwable cause) {
        super(message, cause);
    }
}

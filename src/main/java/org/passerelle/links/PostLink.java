package org.passerelle.links;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.shared.Language;

/**
 * A body's way into what it is asked, without an account.
 *
 * @param body the body's name ({@code EMBASSY:HANOI})
 * @param mailbox where the link went, and where its codes and copies go
 * @param day on which it was sent, in the zone of the call: one a day at most
 */
record PostLink(
        UUID id, String body, String mailbox, Language language, LocalDate day, Instant sentAt, Instant expiresAt) {

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}

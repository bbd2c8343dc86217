package org.passerelle.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * A mail that did not arrive and waits for somebody.
 *
 * @param recipient the address that it went to
 * @param person who was written to; null for an account, a link or an outsider
 * @param name of that person; empty where there is none
 * @param body the consulted body whose mailbox it went to; null where it is none
 * @param address where the person or the body is reached today, else the same as the recipient
 * @param dossier what it is about; null where it is no one dossier
 * @param number of the dossier; empty where there is none
 * @param reason what the mail server answered, or who reported it says
 * @param at since when it waits
 * @param isWhole whether its words are still there
 * @param isGone whether the person has no account any more
 */
public record Undelivered(
        UUID mail,
        Kind kind,
        String key,
        String subject,
        String recipient,
        @Nullable PersonId person,
        String name,
        @Nullable String body,
        String address,
        @Nullable DossierId dossier,
        String number,
        String reason,
        Instant writtenAt,
        Instant at,
        boolean isWhole,
        boolean isGone) {

    /** How it is known. Words: {@code undeliveredKind.NAME}. */
    public enum Kind {
        /** The mail server says that nobody has the address. */
        REFUSED,
        /** A week of attempts failed. */
        GIVEN_UP,
        /** It left, and somebody reports that it came back. */
        CAME_BACK
    }

    /** Whether the address was corrected since. */
    public boolean isCorrected() {
        return !address.equalsIgnoreCase(recipient);
    }

    /** Whether a link of the body stands in it: another is written, the next morning. */
    boolean isLink() {
        return body != null && (key.equals("byLink.list") || key.equals("byLink.code"));
    }

    /** Whether it can be sent again: its words are there, or can be written anew. */
    public boolean isSendable() {
        return !isGone && (isWhole || person != null || isLink());
    }
}

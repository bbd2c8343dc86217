package org.passerelle.notices;

import java.time.Instant;
import java.util.Set;
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
 * @param address where the person or the body is reached today, empty where the body has no mailbox any more; for others the
 *     same as the recipient
 * @param dossier what it is about; null where it is no one dossier
 * @param number of the dossier; empty where there is none
 * @param reason what the mail server answered, or who reported it says
 * @param at since when it waits
 * @param isWhole whether its words are still there
 * @param isGone whether the person has no account any more
 * @param isAwaited whether something is still to be answered by the body
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
        boolean isGone,
        boolean isAwaited) {

    /** What came to a person of a day, in one mail. */
    static final String DIGEST = "digest";

    /** The mails to a body in which a link of it stands, or a code for one. */
    static final Set<String> LINKS = Set.of("byLink.list", "byLink.code");

    /** How it is known. Words: {@code undeliveredKind.NAME}. */
    public enum Kind {
        /** The mail server refuses it for good: nobody has the address, or its mailbox is full. */
        REFUSED,
        /** A week of attempts failed. */
        GIVEN_UP,
        /** It left, and somebody reports that it came back. */
        CAME_BACK
    }

    /** Where a mail stands that is known not to have arrived. Words: {@code undeliveredState.NAME}. */
    public enum State {
        /** Somebody is to mend it. */
        WAITING,
        /** It was sent again or set aside. */
        MENDED
    }

    /** Whether the address was corrected since. */
    public boolean isCorrected() {
        return !address.isEmpty() && !address.equalsIgnoreCase(recipient);
    }

    /** Whether a link of the body stands in it: it is not sent, what is awaited is told anew the next morning with another. */
    public boolean isLink() {
        return body != null && LINKS.contains(key);
    }

    /** Whether it can be sent again, for somebody to read: its words are there, or can be written anew. */
    public boolean isSendable() {
        boolean isWorded = isLink() ? isAwaited : isWhole || person != null;
        return isWorded && !isGone && !address.isEmpty();
    }
}

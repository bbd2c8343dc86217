package org.passerelle.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mail of the outbox.
 *
 * @param language of its words: one of the service, or another that a partner reads
 * @param key which mail it is ({@code account.invitation})
 * @param body the words; emptied once it has left, since it may hold a single-use link
 * @param attempts how often sending was tried
 * @param lastError what the mail server answered at the last attempt that failed
 */
public record Mail(
        UUID id,
        String recipient,
        Locale language,
        String key,
        String subject,
        String body,
        Instant createdAt,
        @Nullable Instant sentAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Enclosure enclosure) {

    /**
     * A file that goes with the words, a PDF or a calendar file; not kept once the mail has left.
     *
     * @param name of the file, with its extension
     */
    public record Enclosure(String name, byte[] content) {

        private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)");

        /** What a mail says that it is. */
        String mediaType() {
            return isCalendar() ? "text/calendar; charset=UTF-8; method=" + method() : "application/pdf";
        }

        boolean isCalendar() {
            return name.endsWith(".ics");
        }

        /** What a calendar is asked to do: the mail has to say the same as the file (RFC 6047, 2.4). */
        private String method() {
            Matcher said = METHOD.matcher(new String(content, StandardCharsets.UTF_8));
            return said.find() ? said.group(1) : "PUBLISH";
        }
    }

    /** Whether it may hold a link or a code that lets its reader act as the recipient: an account's, a partner's, a body's. */
    public boolean isPersonal() {
        return key.startsWith("account.") || key.startsWith("partner.") || key.startsWith("byLink.");
    }

    /** The same, for who may know of it and not read it. */
    Mail withoutWords() {
        return new Mail(id, recipient, language, key, subject, "", createdAt, sentAt, attempts, lastError, null);
    }

    public boolean isSent() {
        return sentAt != null;
    }
}

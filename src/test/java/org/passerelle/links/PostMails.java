package org.passerelle.links;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;

/** What a consulted body finds in its mailbox. */
public record PostMails(Outbox outbox, String mailbox) {

    /** The mails that list what is awaited, newest first. */
    public List<Mail> lists() {
        return of("byLink.list");
    }

    /** The copies of what was given, newest first. */
    public List<Mail> copies() {
        return of("byLink.copy");
    }

    /** The path in the newest list. */
    public String path() {
        return found("(/o/[A-Za-z0-9_-]{43})", lists());
    }

    /** The secret in the newest list. */
    public String token() {
        return path().substring("/o/".length());
    }

    /** The six digits of the newest mail with a code. */
    public String code() {
        return found("(\\d{6})", of("byLink.code"));
    }

    /** Six other digits. */
    public String wrongCode() {
        return code().equals("000000") ? "000001" : "000000";
    }

    private List<Mail> of(String key) {
        return outbox.to(mailbox).stream()
                .filter(mail -> mail.key().equals(key))
                .toList();
    }

    private static String found(String pattern, List<Mail> mails) {
        String body = mails.stream().findFirst().orElseThrow().body();
        Matcher found = Pattern.compile(pattern).matcher(body);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in: " + body);
        }
        return found.group(1);
    }
}

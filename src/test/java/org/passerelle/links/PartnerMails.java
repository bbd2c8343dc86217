package org.passerelle.links;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.notices.Outbox;

/** What a partner finds in its mailbox. */
public record PartnerMails(Outbox outbox, String mailbox) {

    /** The path in the newest mail with a link. */
    public String path() {
        return last("(/p/[A-Za-z0-9_-]{43})", "partner.link");
    }

    /** The six digits of the newest mail with a code. */
    public String code() {
        return last("(\\d{6})", "partner.code");
    }

    private String last(String pattern, String key) {
        String body = outbox.to(mailbox).stream()
                .filter(mail -> mail.key().equals(key))
                .findFirst()
                .orElseThrow()
                .body();
        Matcher found = Pattern.compile(pattern).matcher(body);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in: " + body);
        }
        return found.group(1);
    }
}

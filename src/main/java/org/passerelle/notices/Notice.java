package org.passerelle.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * One line of what the service told a person on the screen.
 *
 * @param key which notice it is, as that of its mail ({@code opinion.asked})
 * @param subject the words, in the language that the person read then
 * @param path the page that it leads to, below the service's address
 * @param digest whether the daily summary tells it
 */
public record Notice(
        UUID id,
        PersonId person,
        String key,
        String subject,
        String path,
        Instant createdAt,
        @Nullable Instant readAt,
        boolean digest) {

    public boolean isUnread() {
        return readAt == null;
    }
}

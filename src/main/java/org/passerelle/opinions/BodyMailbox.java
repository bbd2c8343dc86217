package org.passerelle.opinions;

import java.time.LocalDate;
import java.util.Set;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;

/**
 * Where a consulted body is written to.
 *
 * @param body the body's name ({@code EMBASSY:HANOI})
 * @param language in which it is written to
 * @param daysOff the days on which its office is closed beside French holidays
 */
public record BodyMailbox(String body, EmailAddress address, Language language, Set<LocalDate> daysOff) {

    public BodyMailbox {
        daysOff = Set.copyOf(daysOff);
    }
}

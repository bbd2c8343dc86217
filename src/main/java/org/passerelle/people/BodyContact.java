package org.passerelle.people;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.EmailAddress;

/**
 * Where a consulted body is reached and who heads it.
 *
 * @param body the body's name ({@code EMBASSY:HANOI}, {@code GEO_DESK})
 * @param mailbox the office's own address; codes of mailed links go there and nowhere else
 * @param headName who heads the body, and is told where it does not answer
 * @param daysOff the days on which the office is closed beside French holidays; no working days in its deadlines
 */
public record BodyContact(
        String body,
        @Nullable EmailAddress mailbox,
        String headName,
        @Nullable EmailAddress headEmail,
        SortedSet<LocalDate> daysOff) {

    public BodyContact {
        daysOff = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(daysOff));
    }

    /** A body of which nothing is said yet. */
    public static BodyContact unknown(String body) {
        return new BodyContact(body, null, "", null, new TreeSet<>());
    }
}

package org.passerelle.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * When an officer is away, and who is waited for instead.
 *
 * @param last the last day of the absence
 * @param standIn null where nobody stands in: then all officers are waited for
 */
public record Absence(UUID id, PersonId person, LocalDate first, LocalDate last, @Nullable PersonId standIn) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean meets(LocalDate from, LocalDate until) {
        return !until.isBefore(first) && !from.isAfter(last);
    }
}

package org.passerelle.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * One reviewer of one dossier, with the sheet as far as it is filled.
 *
 * @param dueAt until when the sheet is expected
 * @param lockedAt when it was locked; null while it is being filled
 * @param total of 100, two decimals; once locked
 */
public record Assignment(
        DossierId dossier,
        PersonId reviewer,
        String reviewerName,
        Instant assignedAt,
        Instant dueAt,
        ScoreSheet sheet,
        @Nullable Instant lockedAt,
        @Nullable BigDecimal total) {

    public boolean isLocked() {
        return lockedAt != null;
    }
}

package org.passerelle.reviews;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * One reviewer of one dossier, with the sheet as far as it is filled.
 *
 * @param answerDue until when the invitation is open; then the reviewer is released
 * @param dueAt until when the sheet is expected: counted from the acceptance, and before it from the invitation
 * @param lockedAt when it was locked; null while it is being filled
 * @param total of 100, two decimals; once locked
 * @param ground why the reviewer left, in the own words; empty where nobody said
 * @param passedOn whether the seat was given to another
 */
public record Assignment(
        DossierId dossier,
        PersonId reviewer,
        String reviewerName,
        ReviewerState state,
        Instant assignedAt,
        Instant answerDue,
        Instant dueAt,
        ScoreSheet sheet,
        @Nullable Instant lockedAt,
        @Nullable BigDecimal total,
        String ground,
        boolean passedOn) {

    public boolean isLocked() {
        return lockedAt != null;
    }

    /** Whether the reviewer left and nobody has the seat yet. */
    public boolean isVacant() {
        return !isActive() && !passedOn;
    }

    /** Whether a sheet is expected of this reviewer, or was given. */
    public boolean isActive() {
        return state.isActive();
    }

    public boolean hasAccepted() {
        return state == ReviewerState.ACCEPTED;
    }

    public boolean isInvited() {
        return state == ReviewerState.INVITED;
    }
}

package org.passerelle.awards;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/**
 * An award that its applicant answers (domain.md §2.3, step 18).
 *
 * @param decision the number of the decision that awards
 * @param dueAt the instant from which an answer is too late: 24:00 of the last day, counted from the release
 * @param answeredAt when it was accepted, declined, or found unanswered
 * @param answeredBy the signatory, or the clockwork
 * @param reason why it was declined; may be blank
 * @param revisionDueAt the instant from which the revised budget of an accepted partial award is too late
 */
public record Offer(
        String decision,
        DossierId dossier,
        CallId call,
        State state,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        String reason,
        @Nullable Instant revisionDueAt) {

    /** Where it stands. Words: {@code offerState.NAME}. */
    public enum State {
        /** Waits for the applicant's answer. */
        OPEN,
        /** A partial award, accepted; the revised budget is awaited. */
        IN_REVISION,
        /** Accepted, and its budget valid. */
        ACCEPTED,
        /** Declined by the applicant. */
        DECLINED,
        /** Nobody answered, or revised the budget, in time. */
        LAPSED,
        /** The dossier was withdrawn. */
        WITHDRAWN,
        /** The decision that made it was withdrawn. */
        REVOKED;

        private static final Set<State> PENDING = EnumSet.of(OPEN, IN_REVISION);

        /** Whether something is still waited for. */
        public boolean isPending() {
            return PENDING.contains(this);
        }
    }

    static Offer opened(Decision decision, Instant now, Instant dueAt) {
        return new Offer(
                decision.number(), decision.dossier(), decision.call(), State.OPEN, now, dueAt, null, null, "", null);
    }

    Offer answered(State next, Instant now, String by, String why, @Nullable Instant revisionDue) {
        return new Offer(decision, dossier, call, next, openedAt, dueAt, now, by, why, revisionDue);
    }

    /** The budget is valid. */
    Offer revised() {
        return new Offer(
                decision,
                dossier,
                call,
                State.ACCEPTED,
                openedAt,
                dueAt,
                answeredAt,
                answeredBy,
                reason,
                revisionDueAt);
    }

    /** Until when the next step of the applicant is in time. */
    public Instant nextDueAt() {
        return revisionDueAt == null ? dueAt : revisionDueAt;
    }
}

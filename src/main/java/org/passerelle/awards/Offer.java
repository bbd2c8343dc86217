package org.passerelle.awards;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.DueDate;

/**
 * An award that its applicant answers (domain.md §2.3, step 18).
 *
 * @param decision the number of the decision that awards
 * @param dueAt the instant from which an answer is too late: 24:00 of the last day, counted from the release
 * @param answeredAt when it was accepted, declined, or found unanswered
 * @param answeredBy the signatory, or the clockwork
 * @param reason why it was declined; may be blank
 * @param revisionDueAt the instant from which the revised budget of an accepted partial award is too late
 * @param acceptedAt when it was accepted, whatever became of it since
 * @param acceptedBy who accepted it
 * @param stands the number of the decision that this one raises: accepted, it stands where this one is not; merely offered, it is
 *     offered again where this one is declined. Or of the one that holds again by this one, until what is offered again is
 *     answered. Null elsewhere (ADR 0117, ADR 0123, ADR 0131)
 * @param daysLeft how many days were left to answer the offer that this one raises, where nobody had answered it: it is offered again
 *     for as many where this one is declined (ADR 0131); null elsewhere
 * @param standsAgain whether it holds again, as a raise was not accepted: an acceptance that came before counts, or it is open
 *     again and not answered yet
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
        @Nullable Instant revisionDueAt,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable String stands,
        boolean standsAgain,
        @Nullable Integer daysLeft) {

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
        REVOKED,
        /** More was granted on appeal, and is offered in its place; its own answer stays. */
        RAISED;

        private static final Set<State> PENDING = EnumSet.of(OPEN, IN_REVISION);
        private static final Set<State> GIVEN_BACK = EnumSet.of(DECLINED, LAPSED, WITHDRAWN);

        private static final Set<State> TAKEN = EnumSet.of(IN_REVISION, ACCEPTED);

        /** Whether its applicant accepted it, and holds it. */
        public boolean isAccepted() {
            return TAKEN.contains(this);
        }

        /** Whether something is still waited for. */
        public boolean isPending() {
            return PENDING.contains(this);
        }

        /** Whether what it offered came free by its applicant's act or silence. */
        public boolean isGivenBack() {
            return GIVEN_BACK.contains(this);
        }
    }

    /**
     * @param stands the decision that it raises, and that stands, or is offered again, where it is not accepted
     * @param daysLeft where that one had not been answered
     */
    static Offer opened(
            Decision decision, Instant now, Instant dueAt, @Nullable String stands, @Nullable Integer daysLeft) {
        return opened(decision, now, dueAt, stands, false, daysLeft);
    }

    private static Offer opened(
            Decision decision,
            Instant now,
            Instant dueAt,
            @Nullable String stands,
            boolean standsAgain,
            @Nullable Integer daysLeft) {
        return new Offer(
                decision.number(),
                decision.dossier(),
                decision.call(),
                State.OPEN,
                now,
                dueAt,
                null,
                null,
                "",
                null,
                null,
                null,
                stands,
                standsAgain,
                daysLeft);
    }

    /**
     * The instant from which an answer, or the revised budget of what was accepted, is too late: as many calendar days as the
     * call gives, to 24:00 of the last.
     */
    static Instant due(Call call, Instant from) {
        return DueDate.inDays(
                        from,
                        call.definition().deadlines().acceptanceDays(),
                        call.definition().zone())
                .end();
    }

    /** Accepted, it stands alone: nothing that had merely been offered comes back. */
    Offer accepted(Instant now, String by, @Nullable Instant revisionDue) {
        State next = revisionDue == null ? State.ACCEPTED : State.IN_REVISION;
        String under = daysLeft == null && !isReopened() ? stands : null;
        return moved(next, now, by, "", revisionDue, now, by, under, standsAgain && !isReopened(), null);
    }

    /** Whether it is open again, as the raise was declined that took its place; answered or ended, it is an offer as any other. */
    private boolean isReopened() {
        return standsAgain && state == State.OPEN;
    }

    /** Not accepted, or not held any more. Who is silent on a raise was silent on what it raised: both lapse (ADR 0131). */
    Offer ended(State next, Instant now, String by, String why) {
        String under = isReopened() || (next == State.LAPSED && daysLeft != null) ? null : stands;
        boolean again = standsAgain && !isReopened();
        return moved(next, now, by, why, revisionDueAt, acceptedAt, acceptedBy, under, again, daysLeft);
    }

    /** The budget is valid. */
    Offer revised() {
        return in(State.ACCEPTED);
    }

    /** More is offered in its place. */
    Offer raised() {
        return in(State.RAISED);
    }

    private Offer in(State next) {
        return moved(
                next,
                answeredAt,
                answeredBy,
                reason,
                revisionDueAt,
                acceptedAt,
                acceptedBy,
                stands,
                standsAgain,
                daysLeft);
    }

    /** The same offer, with all that an act can change of it. */
    private Offer moved(
            State next,
            @Nullable Instant at,
            @Nullable String by,
            String why,
            @Nullable Instant revisionDue,
            @Nullable Instant acceptance,
            @Nullable String acceptor,
            @Nullable String under,
            boolean again,
            @Nullable Integer left) {
        return new Offer(
                decision,
                dossier,
                call,
                next,
                openedAt,
                dueAt,
                at,
                by,
                why,
                revisionDue,
                acceptance,
                acceptor,
                under,
                again,
                left);
    }

    /**
     * The same acceptance for the decision by which the award stands again, as its raise was not accepted.
     *
     * @param revisionDue until when its budget is to be revised; null where nothing is awaited any more
     */
    Offer again(Decision kept, Instant now, String accepted, @Nullable Instant revisionDue) {
        return carried(kept, now, revisionDue, accepted, true);
    }

    /**
     * The same acceptance for the decision that an appeal restored.
     *
     * @param revisionDue as of {@link #again}
     */
    Offer restored(Decision again, Instant now, @Nullable Instant revisionDue) {
        return carried(again, now, revisionDue, stands, standsAgain);
    }

    private Offer carried(
            Decision next, Instant now, @Nullable Instant revisionDue, @Nullable String under, boolean repeats) {
        return new Offer(
                next.number(),
                dossier,
                call,
                revisionDue == null ? State.ACCEPTED : State.IN_REVISION,
                now,
                dueAt,
                acceptedAt,
                acceptedBy,
                "",
                revisionDue == null ? revisionDueAt : revisionDue,
                acceptedAt,
                acceptedBy,
                under,
                repeats,
                null);
    }

    /** What was offered before a raise that was declined, for the decision by which it is offered again. */
    static Offer openedAgain(Decision kept, Instant now, Instant due, String offered) {
        return opened(kept, now, due, offered, true, null);
    }

    /** Whether its acceptance was given for an earlier decision, and counts for this one. */
    public boolean isCarried() {
        return acceptedAt != null && (standsAgain || acceptedAt.isBefore(openedAt));
    }

    /** From when the time of the next step counts: the offer, its answer, or its restoration. */
    public Instant begunAt() {
        return answeredAt == null || answeredAt.isBefore(openedAt) ? openedAt : answeredAt;
    }

    /** Until when the next step of the applicant is in time. */
    public Instant nextDueAt() {
        return revisionDueAt == null ? dueAt : revisionDueAt;
    }
}

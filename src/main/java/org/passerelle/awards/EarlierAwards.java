package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Calls;
import org.passerelle.shared.DueDate;
import org.springframework.stereotype.Component;

/**
 * The award as it was before an appeal raised it, or before a withdrawal that an appeal took back. What its applicant had
 * accepted stands with its acceptance, and with its revised budget or new days for that; what had merely been offered is offered
 * again where the raise is declined: nobody loses an award by winning an appeal (ADR 0105, ADR 0117, ADR 0123, ADR 0131).
 */
@Component
class EarlierAwards {

    private final DecisionsTable decisions;
    private final OffersTable offers;
    private final RevisionsTable revisions;
    private final Calls calls;
    private final Clock clock;

    EarlierAwards(DecisionsTable decisions, OffersTable offers, RevisionsTable revisions, Calls calls, Clock clock) {
        this.decisions = decisions;
        this.offers = offers;
        this.revisions = revisions;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Puts the earlier award back by a decision of its own, known at once; its caller holds the dossier. What had merely been offered
     * is offered again, for the days that were left (ADR 0131).
     *
     * @param raise the offer that was not accepted
     * @return nothing where nothing stands
     */
    Optional<KeptAward> keep(Offer raise) {
        return under(raise, offers.raised(raise.dossier()).iterator())
                .map(earlier -> keep(raise, decisions.get(earlier.decision()), earlier));
    }

    /**
     * @param decision the number of the one that held, whose words may have been mended since it was offered
     * @param daysLeft to answer the offer, where it had not been accepted
     */
    private record Earlier(String decision, Offer offer, @Nullable Integer daysLeft) {}

    /** An offer that stood again already does not stand once more, but on what was accepted before it. */
    private static Optional<Earlier> under(Offer ended, Iterator<Offer> raised) {
        String stands = ended.stands();
        if (stands == null || !raised.hasNext()) {
            return Optional.empty();
        }
        Offer answered = raised.next();
        return ended.standsAgain()
                ? under(answered, raised)
                : Optional.of(new Earlier(stands, answered, ended.daysLeft()));
    }

    private KeptAward keep(Offer raise, Decision before, Earlier earlier) {
        Instant now = clock.instant();
        Offer answered = earlier.offer();
        Decision kept = kept(raise, before, now);
        decisions.insert(kept);
        Offer again = earlier.daysLeft() == null
                ? answered.again(kept, now, before.number(), revisionDue(answered, now))
                : Offer.openedAgain(kept, now, due(answered, now, earlier.daysLeft()), before.number());
        offers.insert(again);
        revisions.copy(answered.decision(), kept.number());
        return new KeptAward(kept, again);
    }

    /**
     * Lets the acceptance of a withdrawn award count for the decision that restores it.
     *
     * @return nothing where it had not been accepted, and is offered anew
     */
    Optional<KeptAward> restore(Decision restored) {
        return offers.find(restored.dossier())
                .filter(revoked -> revoked.state() == Offer.State.REVOKED && revoked.acceptedAt() != null)
                .map(revoked -> restore(restored, revoked));
    }

    private KeptAward restore(Decision restored, Offer revoked) {
        Instant now = clock.instant();
        Offer again = revoked.restored(restored, now, revisionDue(revoked, now));
        offers.insert(again);
        revisions.copy(revoked.decision(), restored.number());
        return new KeptAward(restored, again);
    }

    private Instant due(Offer offered, Instant now, int days) {
        return DueDate.inDays(now, days, calls.get(offered.call()).definition().zone())
                .end();
    }

    /** As many days again as the call gives, where the revised budget had not been handed in yet. */
    private @Nullable Instant revisionDue(Offer accepted, Instant now) {
        boolean awaited = accepted.revisionDueAt() != null
                && revisions
                        .find(accepted.decision())
                        .filter(Revision::isHandedIn)
                        .isEmpty();
        return awaited ? Offer.due(calls.get(accepted.call()), now) : null;
    }

    /** As it was accepted, word for word; in the name of who signed that. */
    private Decision kept(Offer raise, Decision accepted, Instant now) {
        Decision holding = decisions.find(raise.dossier()).orElseThrow();
        int year = now.atZone(calls.get(raise.call()).definition().zone()).getYear();
        return new Decision(
                decisions.nextNumber(year),
                accepted.dossier(),
                accepted.call(),
                accepted.list(),
                accepted.waitingRank(),
                accepted.grants(),
                accepted.total(),
                accepted.rank(),
                accepted.mean(),
                accepted.reasons(),
                accepted.reason(),
                accepted.conditions(),
                accepted.delegation(),
                now,
                accepted.decidedBy(),
                now,
                holding.number(),
                accepted.grounds().outside(),
                DecisionKind.REVERSION,
                "");
    }
}

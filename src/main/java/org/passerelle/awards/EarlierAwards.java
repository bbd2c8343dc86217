package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Calls;
import org.springframework.stereotype.Component;

/**
 * The award that its applicant had accepted before an appeal raised it. Where the raise is declined or lapses it stands, with
 * its acceptance and its revised budget: nobody loses an award by winning an appeal (ADR 0105, ADR 0117).
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
     * Puts the earlier award back by a decision of its own, known at once; its caller holds the dossier.
     *
     * @param raise the offer that was not accepted
     * @return nothing where nothing was accepted before
     */
    Optional<Decision> keep(Offer raise) {
        @Nullable String stands = raise.stands();
        return stands == null ? Optional.empty() : Optional.of(keep(raise, decisions.get(stands)));
    }

    private Decision keep(Offer raise, Decision accepted) {
        Instant now = clock.instant();
        Offer answered = offers.raised(raise.dossier()).orElseThrow();
        Decision kept = kept(raise, accepted, now);
        decisions.insert(kept);
        offers.insert(answered.again(kept, now, accepted.number()));
        revisions.copy(answered.decision(), kept.number());
        return kept;
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

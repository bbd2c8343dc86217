package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a signed decision in the place of another, and lets it take effect; its caller holds the call and the dossier. */
@Component
class Superseding {

    private final DecisionsTable table;
    private final OfferOpening opening;
    private final Offers offers;
    private final EarlierAwards earlier;
    private final AfterDecision after;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Superseding(
            DecisionsTable table,
            OfferOpening opening,
            Offers offers,
            EarlierAwards earlier,
            AfterDecision after,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.opening = opening;
        this.offers = offers;
        this.earlier = earlier;
        this.after = after;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a decision back: its offer ends, and the dossier stands where the decision is made anew; what it held is free. */
    Decision withdraw(Actor actor, Call call, Dossier dossier, Decision before, String why, SignedAct act, Stage next) {
        Decision decision = next(call, before, act, actor)
                .kind(DecisionKind.WITHDRAWAL, why)
                .grants(before.list(), Map.of())
                .withoutReasons()
                .build();
        table.insert(decision);
        offers.revoke(dossier.id(), actor, why);
        after.withdrawDecision(actor, dossier, next, detail(before, decision));
        return decision;
    }

    /** Mends the words; what is granted stays. */
    Decision rectify(Actor actor, Call call, Dossier dossier, Decision before, Correction correction, SignedAct act) {
        Decision decision = next(call, before, act, actor)
                .kind(DecisionKind.RECTIFICATION, correction.why())
                .paragraph(correction.paragraph(), correction.conditions())
                .build();
        table.insert(decision);
        after.rectify(actor, dossier, detail(before, decision));
        events.publishEvent(new DecisionRectified(dossier.id(), decision.released()));
        return decision;
    }

    /** Grants more than before: the offer is made anew, with its days; what was accepted before stands where it is not accepted, what was offered where it is declined. */
    Decision raise(
            Actor actor,
            Call call,
            Dossier dossier,
            Decision before,
            RankingList list,
            Map<String, Money> grants,
            String why,
            SignedAct act) {
        Corrected next = next(call, before, act, actor)
                .kind(DecisionKind.RECTIFICATION, why)
                .grants(list, grants);
        Decision decision =
                (list == RankingList.MAIN ? next.withoutReasons(before.conditions()) : next.withoutParagraph()).build();
        table.insert(decision);
        Optional<Offer> under = offers.raise(dossier.id());
        after.raise(actor, dossier, Verdict.stageOf(list), detail(before, decision));
        opening.of(
                call,
                decision,
                under.isPresent() ? before.number() : null,
                under.filter(offer -> offer.state() == Offer.State.OPEN)
                        .map(offer -> daysLeft(offer, call.definition().zone()))
                        .orElse(null));
        events.publishEvent(new AwardRaised(dossier.id(), call.id()));
        return decision;
    }

    /**
     * Takes a withdrawal back: what it withdrew is decided again as it was. An award that had been accepted stays so (ADR 0123);
     * any other is offered anew, with its days.
     */
    Decision restore(Actor actor, Call call, Dossier dossier, Decision withdrawal, String why, SignedAct act) {
        Decision before = table.get(Objects.requireNonNull(withdrawal.replaces()));
        Decision decision = next(call, before, act, actor)
                .kind(DecisionKind.RESTORATION, why)
                .replacing(withdrawal)
                .build();
        table.insert(decision);
        Optional<KeptAward> kept = earlier.restore(decision);
        Stage stage = kept.map(KeptAward::stage).orElseGet(() -> Verdict.stageOf(before.list()));
        after.restore(actor, dossier, stage, detail(withdrawal, decision));
        if (kept.isEmpty()) {
            Optional<Offer> raise = offers.raiseOf(dossier.id());
            opening.of(
                    call,
                    decision,
                    raise.map(Offer::stands).orElse(null),
                    raise.map(Offer::daysLeft).orElse(null));
        }
        events.publishEvent(new DecisionRestored(
                dossier.id(), kept.map(award -> award.offer().state()).orElse(null)));
        return decision;
    }

    /** How many whole days are left to answer what was offered, one at the least (ADR 0131). */
    private int daysLeft(Offer offer, ZoneId zone) {
        LocalDate last = DueDate.until(offer.dueAt(), zone).lastDay();
        return (int) Math.max(1, ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), zone), last));
    }

    private Corrected next(Call call, Decision before, SignedAct act, Actor signatory) {
        Instant now = clock.instant();
        String number = table.nextNumber(now.atZone(call.definition().zone()).getYear());
        return new Corrected(number, before, act, now, signatory.name());
    }

    private static Map<String, Object> detail(Decision before, Decision decision) {
        return Map.of(
                "number", decision.number(),
                "replaces", before.number(),
                "grants", decision.grants(),
                "sha256", decision.grounds().sha256(),
                "reason", decision.correction());
    }
}

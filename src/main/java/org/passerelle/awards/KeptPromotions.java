package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.committee.Placement;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.passerelle.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is kept for those of the waiting list whose award the first signature does not reach (ADR 0124). It is dealt out anew
 * whenever an amount comes free, so that the ranks and the conditions of that day hold for it as for everybody. Its callers hold
 * the call.
 */
@Component
class KeptPromotions {

    private final KeptPromotionsTable table;
    private final Delegated delegated;
    private final TwoSignatures two;
    private final DossierFile dossiers;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptPromotions(
            KeptPromotionsTable table,
            Delegated delegated,
            TwoSignatures two,
            DossierFile dossiers,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.delegated = delegated;
        this.two = two;
        this.dossiers = dossiers;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Lays all that is kept in a call open, to be dealt out anew. */
    List<KeptPromotion> lift(CallId call) {
        List<KeptPromotion> lifted = table.of(call);
        table.delete(call);
        return lifted;
    }

    /** What has to be kept for an award, as the delegation of the first signature does not reach it today. */
    Optional<KeptPromotion> beyond(Call call, Waiting place, Placement placement) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, call.definition().zone());
        Money grant = placement.grants().values().stream().findFirst().orElse(Money.ZERO);
        return delegated
                .lack(place.decision(), call.definition().scheme(), grant, today)
                .map(lack -> new KeptPromotion(
                        place.dossier().id(),
                        call.id(),
                        placement.list(),
                        placement.grants(),
                        lack,
                        place.decision().delegation(),
                        now));
    }

    /**
     * Keeps what has to be kept; who is awaited already for the same award is awaited on.
     *
     * @param lifted what was kept before
     */
    void keep(Actor actor, List<KeptPromotion> lifted, List<KeptPromotion> now) {
        Map<DossierId, KeptPromotion> before = new LinkedHashMap<>();
        lifted.forEach(kept -> before.put(kept.dossier(), kept));
        for (KeptPromotion kept : now) {
            Optional<KeptPromotion> same =
                    Optional.ofNullable(before.remove(kept.dossier())).filter(kept::isAs);
            table.insert(same.orElse(kept));
            if (same.isEmpty()) {
                drop(kept.dossier(), lifted);
                note(actor, kept);
                events.publishEvent(new PromotionKept(kept.dossier(), kept.lack()));
            }
        }
        before.keySet().forEach(this::dropped);
    }

    /** Nothing is kept for it any more. */
    boolean drop(DossierId id) {
        boolean kept = table.delete(id);
        if (kept) {
            dropped(id);
        }
        return kept;
    }

    private void drop(DossierId id, List<KeptPromotion> lifted) {
        if (lifted.stream().anyMatch(kept -> kept.dossier().equals(id))) {
            dropped(id);
        }
    }

    private void dropped(DossierId id) {
        two.drop(id, AwaitedAct.Kind.PROMOTION);
        events.publishEvent(new PromotionDropped(id));
    }

    private void note(Actor actor, KeptPromotion kept) {
        Dossier dossier = dossiers.get(kept.dossier());
        trail.record(
                actor,
                kept.call().value(),
                kept.dossier().value(),
                "keepPromotion",
                dossier.stage(),
                dossier.stage(),
                Map.of(
                        "grants", FunderAmounts.write(kept.grants()),
                        "lack", kept.lack(),
                        "reference", kept.delegation()));
    }
}

package org.passerelle.awards;

import java.time.Instant;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierWithdrawn;
import org.passerelle.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a dossier that is withdrawn, or whose place on the list is, was to have and never got: it comes free for who waits. */
@Component
class FreedByWithdrawal {

    private final KeptPromotions kept;
    private final DecisionsTable decisions;
    private final Committee committee;
    private final DossierFile dossiers;
    private final Calls calls;
    private final ApplicationEventPublisher events;

    FreedByWithdrawal(
            KeptPromotions kept,
            DecisionsTable decisions,
            Committee committee,
            DossierFile dossiers,
            Calls calls,
            ApplicationEventPublisher events) {
        this.kept = kept;
        this.decisions = decisions;
        this.committee = committee;
        this.dossiers = dossiers;
        this.calls = calls;
        this.events = events;
    }

    /**
     * What a session gave to a dossier that is withdrawn before the signature comes free; before the results are known, at
     * their release.
     */
    @EventListener
    void on(DossierWithdrawn event) {
        Call call = calls.get(dossiers.get(event.dossier()).call());
        boolean wasKept = kept.drop(event.dossier());
        if (call.isReleased() && (wasKept || isGivenUnsigned(call.id(), event.dossier()))) {
            events.publishEvent(new AmountFreed(call.id()));
        }
    }

    /** Its place on the list is withdrawn: what was kept for it serves who waits behind it. */
    @EventListener
    void on(DecisionWithdrawn event) {
        if (kept.drop(event.dossier())) {
            events.publishEvent(new AmountFreed(event.call()));
        }
    }

    private boolean isGivenUnsigned(CallId call, DossierId id) {
        Instant decided = decisions.find(id).map(Decision::decidedAt).orElse(Instant.EPOCH);
        return committee.sessions(Actor.clockwork(), call).stream()
                .filter(session -> session.proposedAt().isAfter(decided))
                .flatMap(session -> session.lines().stream())
                .anyMatch(line -> line.dossier().equals(id) && !line.given().isEmpty());
    }
}

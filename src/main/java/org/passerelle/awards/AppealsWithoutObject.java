package org.passerelle.awards;

import java.time.Clock;
import java.util.Map;
import org.passerelle.calls.CallCancelled;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierWithdrawn;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends open appeals in the act that leaves nothing to answer: a dossier that is withdrawn, a call that is given up (domain.md §2.4). */
@Component
class AppealsWithoutObject {

    private final AppealsTable table;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppealsWithoutObject(AppealsTable table, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(DossierWithdrawn event) {
        end(event.dossier(), AppealEnded.Why.DOSSIER_WITHDRAWN);
    }

    @EventListener
    void on(CallCancelled event) {
        table.open(event.call()).forEach(appeal -> end(appeal, AppealEnded.Why.CALL_CANCELLED));
    }

    private void end(DossierId id, AppealEnded.Why why) {
        table.of(id).stream().filter(Appeal::isOpen).forEach(appeal -> end(appeal, why));
    }

    private void end(Appeal appeal, AppealEnded.Why why) {
        Actor clockwork = Actor.clockwork();
        table.close(appeal.id(), Appeal.State.ENDED, null, "", clock.instant(), clockwork.name());
        trail.record(
                clockwork,
                appeal.call().value(),
                appeal.dossier().value(),
                "endAppeal",
                null,
                null,
                Map.of("against", appeal.against(), "why", why));
        events.publishEvent(new AppealEnded(appeal.id(), appeal.dossier(), why));
    }
}

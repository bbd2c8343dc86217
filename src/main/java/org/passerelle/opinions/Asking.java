package org.passerelle.opinions;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks one body about one dossier: it may read it, has the call's working days, and is told. */
@Component
class Asking {

    private final ConsultationsTable table;
    private final DossierAccess access;
    private final Terms terms;
    private final Calls calls;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Asking(
            ConsultationsTable table,
            DossierAccess access,
            Terms terms,
            Calls calls,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.terms = terms;
        this.calls = calls;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** @param reason why the officer asks it beside what D4 names; null where D4 does */
    ConsultationId ask(Actor actor, Dossier dossier, Body body, @Nullable String reason) {
        Instant now = clock.instant();
        CallDefinition call = calls.get(dossier.call()).definition();
        Instant due = terms.due(body.name(), now, call.deadlines().consultationWorkingDays(), call.zone());
        ConsultationId id = ConsultationId.random();
        Consultation asked = new Consultation(
                id,
                dossier.id(),
                body.kind(),
                body.name(),
                body.label(),
                now,
                due,
                Consultation.Status.ASKED,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                null);
        table.insert(reason == null ? asked : asked.addedFor(reason));
        access.grantBody(dossier.id(), body.name());
        Map<String, Object> detail = new HashMap<>(Map.of("body", body.name(), "dueAt", due));
        if (reason != null) {
            detail.put("reason", reason);
        }
        trail.record(
                actor,
                dossier.call().value(),
                dossier.id().value(),
                reason == null ? "askOpinion" : "addOpinion",
                dossier.stage(),
                dossier.stage(),
                detail);
        events.publishEvent(new OpinionAsked(dossier.id(), id));
        return id;
    }
}

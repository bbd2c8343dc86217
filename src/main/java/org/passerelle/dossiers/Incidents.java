package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.TextKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incidents of the service (domain.md §2.3, step 6): the manager of a call declares that it could not be used, and who had a
 * draft at the closing may submit until a later hour, as if in time. Everybody else stays out (ADR 0106).
 */
@Service
@Transactional
public class Incidents {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String UNTIL = "until";

    private final IncidentsTable table;
    private final DossiersTable dossiers;
    private final Organisations organisations;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(
            IncidentsTable table,
            DossiersTable dossiers,
            Organisations organisations,
            Conflicts conflicts,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Declares an incident; drafts that expired at the closing are drafts again, with all that was in them. A call that had
     * ended without results goes on with them.
     *
     * @throws Refusal WRONG_STAGE before the opening and once a ranking is proposed, CONFLICT_OF_INTEREST, UNKNOWN for a
     *     dossier of another call, ALREADY_SUBMITTED, CONTENT with INCIDENT_CANCELLED, or what is wrong with its hours or reason
     */
    public Incident declare(Actor actor, CallId id, IncidentForm form) {
        rights.require(actor, Act.DECLARE_INCIDENT);
        Call call = calls.locked(id);
        refuseCancelled(call);
        call.refuseUnlessTakingIn("declareIncident");
        Optional<Dossier> named = Optional.ofNullable(form.dossier()).map(one -> named(actor, call, one));
        Instant now = clock.instant();
        refuseUnsound(call, form, now);
        Incident incident = new Incident(
                UUID.randomUUID(),
                id,
                form.dossier(),
                named.map(one -> organisations.get(one.lead()).name()).orElse(""),
                instant(call, form.from()),
                instant(call, form.to()),
                instant(call, form.until()),
                form.reason().strip(),
                actor.name(),
                now);
        table.insert(incident);
        if (call.stage() == CallStage.WITHOUT_RESULTS) {
            calls.takeInAgain(actor, id);
        }
        note(actor, call, incident, named, form);
        table.revive(id, form.dossier(), now)
                .forEach(draft -> trail.record(
                        actor,
                        id.value(),
                        draft.value(),
                        "reviveDraft",
                        Stage.EXPIRED_DRAFT,
                        Stage.DRAFT,
                        Map.of("reason", incident.reason())));
        events.publishEvent(new IncidentDeclared(incident));
        return incident;
    }

    /** Those of a call, the newest first, without those of a dossier that is closed to the reader. */
    @Transactional(readOnly = true)
    public List<Incident> of(Actor actor, CallId call) {
        rights.require(actor, Act.READ_CALL);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.of(call).stream()
                .filter(incident -> incident.dossier() == null || !closed.contains(incident.dossier()))
                .toList();
    }

    /** What was not submitted in a call, by its leads: which of them an incident may be declared for. */
    @Transactional(readOnly = true)
    public List<UnsubmittedDraft> unsubmitted(Actor actor, CallId call) {
        rights.require(actor, Act.DECLARE_INCIDENT);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.unsubmitted(call).stream()
                .filter(draft -> !closed.contains(draft.id()))
                .toList();
    }

    /** For the module that waits for its end. */
    @Transactional(readOnly = true)
    public Incident get(UUID id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** The hour until which every draft of a closed call may be submitted, where an incident says so; anybody may know it. */
    @Transactional(readOnly = true)
    public Optional<Instant> reopenedForAll(CallId call) {
        Instant now = clock.instant();
        return table.of(call).stream()
                .filter(incident -> incident.dossier() == null && incident.isOpen(now))
                .map(Incident::until)
                .max(Instant::compareTo);
    }

    /** Until when a draft of a call may still come in after its closing; none where nobody is waited for. */
    @Transactional(readOnly = true)
    public Optional<Instant> awaited(CallId call) {
        return table.awaited(call, clock.instant());
    }

    private Dossier named(Actor actor, Call call, DossierId id) {
        Dossier dossier = dossiers.lock(id)
                .filter(one -> one.call().equals(call.id()))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        conflicts.requireOpen(actor, dossier);
        if (dossier.submittedAt() != null) {
            throw new Refusal(RefusalCode.ALREADY_SUBMITTED, dossier.name(), dossier.submittedAt());
        }
        if (dossier.stage() != Stage.DRAFT && dossier.stage() != Stage.EXPIRED_DRAFT) {
            throw new Refusal(RefusalCode.WRONG_STAGE, call.code(), dossier.stage(), "declareIncident");
        }
        return dossier;
    }

    /** What was given up stays so: its applicants were told, and no dossier of it is appraised any more. */
    private static void refuseCancelled(Call call) {
        if (call.stage() == CallStage.CANCELLED) {
            throw new Refusal(List.of(Finding.blocking("INCIDENT_CANCELLED", "dossier", Map.of("call", call.code()))));
        }
    }

    private void refuseUnsound(Call call, IncidentForm form, Instant now) {
        List<Finding> faults = new ArrayList<>();
        List.of(Map.entry(FROM, form.from()), Map.entry(TO, form.to()), Map.entry(UNTIL, form.until())).stream()
                .filter(hour -> !call.definition().isOneInstant(hour.getValue()))
                .forEach(hour -> faults.add(Finding.blocking("CALL_HOUR", hour.getKey(), Map.of())));
        if (!form.from().isBefore(form.to())) {
            faults.add(Finding.blocking("INCIDENT_ORDER", TO, Map.of()));
        }
        if (instant(call, form.to()).isAfter(now)) {
            faults.add(Finding.blocking("INCIDENT_NOT_OVER", TO, Map.of()));
        }
        if (!instant(call, form.from()).isBefore(call.window().closesAt())) {
            faults.add(Finding.blocking("INCIDENT_AFTER_CLOSING", FROM, Map.of()));
        }
        Instant until = instant(call, form.until());
        if (!until.isAfter(now) || !until.isAfter(call.window().closesAt())) {
            faults.add(Finding.blocking("INCIDENT_UNTIL", UNTIL, Map.of()));
        }
        if (form.reason().isBlank()) {
            TextKey label = new TextKey("incident.reason");
            faults.add(Finding.blocking("REQUIRED_FIELD", "reason", Map.of("label", label, "labelEn", label)));
        }
        if (form.dossier() == null && table.unsubmitted(call.id()).isEmpty()) {
            faults.add(Finding.blocking("INCIDENT_NOBODY", "dossier", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
    }

    private static Instant instant(Call call, LocalDateTime hour) {
        return hour.atZone(call.definition().zone()).toInstant();
    }

    private void note(Actor actor, Call call, Incident incident, Optional<Dossier> named, IncidentForm form) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("incidentFrom", form.from());
        detail.put("incidentTo", form.to());
        detail.put("reopensUntil", form.until());
        detail.put("reason", incident.reason());
        UUID dossier = named.map(one -> one.id().value()).orElse(null);
        Enum<?> stage = named.<Enum<?>>map(Dossier::stage).orElse(call.stage());
        trail.record(actor, call.id().value(), dossier, "declareIncident", stage, stage, detail);
    }
}

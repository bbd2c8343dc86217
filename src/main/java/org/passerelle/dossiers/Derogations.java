package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filing although a past report is overdue (E05): the applicant asks from its draft with a partial report, an officer grants
 * it until the day that was agreed, or refuses it with a reason.
 */
@Service
@Transactional
public class Derogations {

    /** Within which the service answers. */
    private static final int WORKING_DAYS = 5;

    private final DerogationsTable table;
    private final DossiersTable dossiers;
    private final Preconditions preconditions;
    private final Worklist worklist;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Derogations(
            DerogationsTable table,
            DossiersTable dossiers,
            Preconditions preconditions,
            Worklist worklist,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.preconditions = preconditions;
        this.worklist = worklist;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for it from a draft.
     *
     * @param report the partial report, which recalls the extension
     * @throws Refusal ALREADY_DONE while another request waits, COMMENT_REQUIRED without words, NO_SUCH_TASK where no report
     *     is known to be overdue
     */
    public Derogation ask(Actor actor, DossierId id, String words, StoredFile report) {
        Dossier draft = dossiers.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        rights.require(actor, Act.EDIT, Relation.own(actor, draft.lead()));
        draft.refuseUnlessDraft();
        if (words.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        if (!preconditions.unmet(draft.lead()).contains(Precondition.REPORTS)) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, draft.name());
        }
        Instant now = clock.instant();
        Derogation asked = new Derogation(
                UUID.randomUUID(),
                id,
                draft.lead(),
                words.strip(),
                report.id(),
                actor.name(),
                now,
                Derogation.State.ASKED,
                null,
                "");
        if (!table.ask(asked)) {
            throw new Refusal(RefusalCode.ALREADY_DONE, draft.name());
        }
        worklist.add(new WorkItem(
                asked.id().toString(),
                WorkItem.Kind.DECIDE_DEROGATION,
                id,
                draft.call(),
                Role.CASE_OFFICER.name(),
                null,
                now,
                due(now, clock.getZone())));
        note(actor, asked, "askDerogation", Map.of("reason", asked.words(), "sha256", report.sha256()));
        events.publishEvent(new DerogationAsked(asked));
        return asked;
    }

    /** Until when the service answers what was asked at an instant. */
    static Instant due(Instant asked, ZoneId zone) {
        return WorkingDays.due(asked, WORKING_DAYS, zone).end();
    }

    /** The last one that an organisation asked for. */
    @Transactional(readOnly = true)
    public Optional<Derogation> last(Actor actor, OrganisationId organisation) {
        rights.require(actor, Act.READ_STANDING, Relation.own(actor, organisation));
        return table.last(organisation);
    }

    /** Those that wait for an officer, the oldest first. */
    @Transactional(readOnly = true)
    public List<Derogation> waiting(Actor actor) {
        rights.require(actor, Act.RECORD_STANDING);
        return table.waiting();
    }

    /**
     * Lifts what E05 stops, for the organisation, up to and with a day.
     *
     * @throws Refusal INVALID_VALUE for a day that is over, NO_SUCH_TASK for a request that does not wait
     */
    public void grant(Actor actor, UUID derogation, LocalDate until) {
        Derogation asked = asked(actor, derogation);
        if (until.isBefore(LocalDate.now(clock))) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "until");
        }
        Derogation granted = decided(asked, Derogation.State.GRANTED, Optional.of(until), "");
        preconditions.mending(Set.of(asked.organisation()), () -> decide(actor, granted));
        note(actor, asked, "grantDerogation", Map.of("until", until));
    }

    /** Keeps what E05 stops, and says why; another request may be made. */
    public void refuse(Actor actor, UUID derogation, String reason) {
        Derogation asked = asked(actor, derogation);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        decide(actor, decided(asked, Derogation.State.REFUSED, Optional.empty(), reason.strip()));
        note(actor, asked, "refuseDerogation", Map.of("reason", reason.strip()));
    }

    private Derogation asked(Actor actor, UUID id) {
        rights.require(actor, Act.RECORD_STANDING);
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private static Derogation decided(
            Derogation asked, Derogation.State state, Optional<LocalDate> until, String reason) {
        return new Derogation(
                asked.id(),
                asked.dossier(),
                asked.organisation(),
                asked.words(),
                asked.report(),
                asked.askedBy(),
                asked.askedAt(),
                state,
                until.orElse(null),
                reason);
    }

    private void decide(Actor actor, Derogation decided) {
        if (!table.decide(decided, actor.login(), clock.instant())) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, decided.id());
        }
        worklist.remove(decided.id().toString());
        events.publishEvent(new DerogationDecided(decided));
    }

    private void note(Actor actor, Derogation derogation, String verb, Map<String, Object> detail) {
        Dossier dossier = dossiers.find(derogation.dossier()).orElseThrow();
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}

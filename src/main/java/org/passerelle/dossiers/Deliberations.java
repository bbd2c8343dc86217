package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deliberation that follows (D3): where the council does not sit in time, the dossier is given without it, with the
 * council's day; it does not block (E09) and becomes a condition precedent of the award.
 */
@Service
@Transactional
public class Deliberations {

    /** How long after the closing the council may sit (D3). */
    static final int MOST_DAYS = 60;

    private final DeliberationsTable table;
    private final DossiersTable dossiers;
    private final AttachmentsTable attachments;
    private final Signatories signatories;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliberations(
            DeliberationsTable table,
            DossiersTable dossiers,
            AttachmentsTable attachments,
            Signatories signatories,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.attachments = attachments;
        this.signatories = signatories;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says on which day the council of a draft's lead sits.
     *
     * @throws Refusal CONTENT with DELIBERATION_DATE when that day is over or too late
     */
    public void willFollow(Actor actor, DossierId id, LocalDate council) {
        Dossier dossier = draft(actor, id);
        Call call = calls.get(dossier.call());
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, call.definition().zone());
        LocalDate latest = latest(call);
        if (council.isBefore(today) || council.isAfter(latest)) {
            throw new Refusal(List.of(Finding.blocking(
                    "DELIBERATION_DATE", "documents.DELIBERATION", Map.of("latest", latest, "days", MOST_DAYS))));
        }
        table.say(id, council, now, actor.login());
        signatories.lapse(id);
        note(actor, dossier, "deliberationWillFollow", Map.of("council", council));
    }

    /** Takes it back: the deliberation is needed with the dossier again. */
    public void willNotFollow(Actor actor, DossierId id) {
        Dossier dossier = draft(actor, id);
        table.unsay(id);
        signatories.lapse(id);
        note(actor, dossier, "deliberationWillNotFollow", Map.of());
    }

    /**
     * Hands in what was to follow, once the dossier is submitted and as long as it goes on; it lifts the condition (D3).
     *
     * @throws Refusal NO_SUCH_TASK where no deliberation is awaited, WRONG_STAGE for a draft or what has ended
     */
    public Attachment handIn(Actor actor, DossierId id, StoredFile file) {
        Dossier dossier = own(actor, id);
        if (table.awaited(id).isEmpty()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        dossier.refuseUnlessGoingOn("handIn");
        Attachment attachment = Attachment.of(id, DocumentType.DELIBERATION, file, clock.instant(), actor.login());
        attachments.insert(attachment);
        note(actor, dossier, "deliberationHandedIn", Map.of("name", file.name(), "sha256", file.sha256()));
        events.publishEvent(new DeliberationHandedIn(id));
        return attachment;
    }

    /** Those still awaited of dossiers that have not ended, as their applicants know; for another module. */
    @Transactional(readOnly = true)
    public List<FollowingDeliberation> following() {
        return table.following(clock.getZone()).stream()
                .filter(awaited -> dossiers.find(awaited.dossier())
                        .filter(dossier -> dossier.publicStage().isWithdrawable())
                        .isPresent())
                .toList();
    }

    /** The council's day while the deliberation is not there; for a screen or module that has checked the right. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> awaited(DossierId id) {
        return table.awaited(id);
    }

    /** The same for several, those alone that are awaited. */
    @Transactional(readOnly = true)
    public Map<DossierId, LocalDate> awaited(Collection<DossierId> ids) {
        return table.awaited(ids);
    }

    /** The last day on which the council may sit. */
    public static LocalDate latest(Call call) {
        return call.window()
                .closesAt()
                .atZone(call.definition().zone())
                .toLocalDate()
                .plusDays(MOST_DAYS);
    }

    private Dossier own(Actor actor, DossierId id) {
        Dossier dossier = dossiers.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        rights.require(actor, Act.ATTACH, Relation.own(actor, dossier.lead()));
        return dossier;
    }

    private Dossier draft(Actor actor, DossierId id) {
        Dossier dossier = own(actor, id);
        dossier.edited(DossierContent.answers(Map.of()));
        return dossier;
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}

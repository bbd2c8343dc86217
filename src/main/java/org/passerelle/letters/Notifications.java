package org.passerelle.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From which day a decision is known to its applicant: the first opening of its letter, or what an officer enters where
 * nobody opens it. The periods of appeal run from it.
 */
@Service
@Transactional
public class Notifications {

    private final NotificationTable table;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Files files;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            NotificationTable table,
            DossierFile dossiers,
            Conflicts conflicts,
            Files files,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.files = files;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Of a dossier, the oldest first: for its applicant and the service, nothing for anybody else. */
    @Transactional(readOnly = true)
    public List<Notification> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        boolean concerned = actor.isClockwork() || DossierAccess.isStaff(actor) || DossierAccess.isOwn(actor, dossier);
        return concerned ? table.of(id) : List.of();
    }

    /** Of one letter; the caller has checked the right. */
    @Transactional(readOnly = true)
    public Optional<Notification> find(UUID letter) {
        return table.find(letter);
    }

    /**
     * The proof of a letter that was notified outside the service, for who may read the notification.
     *
     * @throws Refusal UNKNOWN where there is none, or none for this reader
     */
    @Transactional(readOnly = true)
    public StoredFile proof(Actor actor, UUID letter) {
        Notification sent = table.find(letter).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, letter));
        return of(actor, sent.dossier()).stream()
                .filter(each -> each.letter().equals(letter))
                .flatMap(each -> Optional.ofNullable(each.known()).stream())
                .flatMap(known -> Optional.ofNullable(known.proof()).stream())
                .flatMap(file -> files.find(file).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, letter));
    }

    /**
     * Enters how and when a letter was notified outside the service, with the proof. What its applicant has opened, or what
     * was entered before, stands.
     *
     * @throws Refusal UNKNOWN for a letter that nobody may open yet, ALREADY_DONE once it is notified, CONTENT with what is to
     *     be mended
     */
    public void enter(Actor actor, UUID letter, NotificationEntry entry) {
        rights.require(actor, Act.ENTER_NOTIFICATION);
        Notification sent = table.find(letter).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, letter));
        Dossier dossier = dossiers.get(sent.dossier());
        conflicts.requireOpen(actor, dossier);
        refuseUnfit(entry, sent);
        Notification.Known known = known(actor, entry, clock.instant());
        if (!table.known(letter, known)) {
            throw Refusal.alreadyDone(
                    dossier.name(), table.find(letter).map(Notification::known).map(Notification.Known::by));
        }
        StoredFile proof = Objects.requireNonNull(entry.proof());
        Map<String, Object> detail =
                Map.of("mode", known.mode(), "on", known.on(), "name", proof.name(), "sha256", proof.sha256());
        trail.record(
                actor,
                dossier.call().value(),
                dossier.id().value(),
                "enterNotification",
                dossier.stage(),
                dossier.stage(),
                detail);
        events.publishEvent(new LetterNotified(letter, dossier.id(), false));
    }

    private void refuseUnfit(NotificationEntry entry, Notification sent) {
        ZoneId zone = calls.get(sent.call()).definition().zone();
        List<Finding> findings =
                entry.findings(LocalDate.ofInstant(sent.sentAt(), zone), LocalDate.ofInstant(clock.instant(), zone));
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private static Notification.Known known(Actor actor, NotificationEntry entry, Instant now) {
        StoredFile proof = Objects.requireNonNull(entry.proof());
        return new Notification.Known(
                Objects.requireNonNull(entry.mode()),
                Objects.requireNonNull(entry.on()),
                actor.name(),
                now,
                proof.id(),
                proof.name());
    }
}

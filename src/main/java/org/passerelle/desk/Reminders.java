package org.passerelle.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer reminds the bodies and the reviewers who are waited for on a dossier; each is written to once a day at the
 * most, of all that it is waited for on.
 */
@Service
@Transactional
public class Reminders {

    private static final Set<WorkItem.Kind> REMINDED = Set.of(WorkItem.Kind.GIVE_OPINION, WorkItem.Kind.SCORE_DOSSIER);

    private final RemindersTable table;
    private final DossierFile dossiers;
    private final Worklist worklist;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            RemindersTable table,
            DossierFile dossiers,
            Worklist worklist,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.worklist = worklist;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reminds whoever is waited for on the dossier.
     *
     * @throws Refusal NO_SUCH_TASK where neither a body nor a reviewer is waited for, ALREADY_DONE where all were reminded
     *     today
     */
    public void remind(Actor actor, DossierId id) {
        rights.require(actor, Act.REMIND_AWAITED);
        Dossier dossier = dossiers.locked(id);
        dossiers.requireOpen(actor, dossier);
        List<WorkItem> awaited = worklist.of(id).stream()
                .filter(item -> REMINDED.contains(item.kind()))
                .toList();
        if (awaited.isEmpty()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        LocalDate today = LocalDate.now(clock);
        List<WorkItem> reminded = awaited.stream()
                .filter(item -> table.remind(id, name(item), today))
                .toList();
        if (reminded.isEmpty()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, dossier.name());
        }
        trail.record(
                actor,
                dossier.call().value(),
                id.value(),
                "remindAwaited",
                dossier.stage(),
                dossier.stage(),
                Map.of("reminded", reminded.size()));
        reminded.stream().filter(item -> table.isFirst(id, name(item), today)).forEach(this::tell);
    }

    private void tell(WorkItem item) {
        PersonId person = item.person();
        events.publishEvent(
                new AwaitedReminded(item.awaited(), person, table.waiting(item.kind(), item.awaited(), person)));
    }

    private static String name(WorkItem item) {
        PersonId person = item.person();
        return person == null ? item.awaited() : person.toString();
    }
}

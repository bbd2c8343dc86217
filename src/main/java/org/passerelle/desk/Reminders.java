package org.passerelle.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * An officer reminds the bodies and the reviewers who are waited for on a dossier, and the bodies that are late, whose
 * opinion may still come; each is written to once a day at the most, of all that it is waited for on.
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
     * Reminds whoever is waited for on the dossier, or is late.
     *
     * @throws Refusal NO_SUCH_TASK where neither a body nor a reviewer is waited for, ALREADY_DONE where all were reminded
     *     today
     */
    public void remind(Actor actor, DossierId id) {
        rights.require(actor, Act.REMIND_AWAITED);
        Dossier dossier = dossiers.locked(id);
        dossiers.requireOpen(actor, dossier);
        List<Awaited> awaited = Stream.concat(
                        worklist.of(id).stream()
                                .filter(item -> REMINDED.contains(item.kind()))
                                .map(item -> new Awaited(item.kind(), item.awaited(), item.person())),
                        table.late(id).stream().map(body -> new Awaited(WorkItem.Kind.GIVE_OPINION, body, null)))
                .toList();
        if (awaited.isEmpty()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        LocalDate today = LocalDate.now(clock);
        List<Awaited> reminded = awaited.stream()
                .filter(one -> table.remind(id, one.name(), today))
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
        reminded.stream().filter(one -> table.isFirst(id, one.name(), today)).forEach(this::tell);
    }

    private void tell(Awaited one) {
        events.publishEvent(new AwaitedReminded(
                one.awaited(), one.person(), table.waiting(one.kind(), one.awaited(), one.person())));
    }

    /** A body, or a reviewer, by what it is waited for. */
    private record Awaited(WorkItem.Kind kind, String awaited, @Nullable PersonId person) {

        String name() {
            return person == null ? awaited : person.toString();
        }
    }
}

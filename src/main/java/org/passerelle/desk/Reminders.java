package org.passerelle.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.opinions.Body;
import org.passerelle.opinions.BodyReach;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
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
    private final Consultations consultations;
    private final BodyReach reach;
    private final People people;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            RemindersTable table,
            DossierFile dossiers,
            Worklist worklist,
            Consultations consultations,
            BodyReach reach,
            People people,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.worklist = worklist;
        this.consultations = consultations;
        this.reach = reach;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reminds whoever is waited for on the dossier, or is late, and can be reached.
     *
     * @return who was reminded, and the bodies that nobody can reach
     * @throws Refusal NOBODY_TO_REMIND where neither a body nor a reviewer is waited for or late, ALREADY_DONE where all were
     *     reminded today, BODY_UNREACHABLE where nobody who is waited for can be reached
     */
    public Reminded remind(Actor actor, DossierId id) {
        rights.require(actor, Act.REMIND_AWAITED);
        Dossier dossier = dossiers.locked(id);
        dossiers.requireOpen(actor, dossier);
        List<Awaited> awaited = awaited(id);
        if (awaited.isEmpty()) {
            throw new Refusal(List.of(Finding.blocking("NOBODY_TO_REMIND", "awaited", Map.of())));
        }
        List<Body> asked = consultations.of(Actor.clockwork(), id).stream()
                .map(Consultation::asked)
                .distinct()
                .toList();
        List<Body> unreached = unreached(asked, awaited);
        List<Awaited> reached = awaited.stream()
                .filter(one -> unreached.stream().noneMatch(body -> one.is(body)))
                .toList();
        List<Finding> left = unreached.stream().map(Body::unreachable).toList();
        if (reached.isEmpty()) {
            throw new Refusal(left);
        }
        LocalDate today = LocalDate.now(clock);
        List<Awaited> reminded = reached.stream()
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
        return new Reminded(whom(reminded, asked), left);
    }

    private List<TextKey> whom(List<Awaited> reminded, List<Body> asked) {
        Map<PersonId, String> names =
                people
                        .all(reminded.stream()
                                .flatMap(one -> Stream.ofNullable(one.person()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        return reminded.stream()
                .flatMap(one -> one.person() == null
                        ? asked.stream()
                                .filter(one::is)
                                .limit(1)
                                .map(body -> new TextKey(body.titleKey(), body.ownName()))
                        : Stream.of(new TextKey("batch.reviewer", names.getOrDefault(one.person(), ""))))
                .toList();
    }

    private List<Awaited> awaited(DossierId id) {
        return Stream.concat(
                        worklist.of(id).stream()
                                .filter(item -> REMINDED.contains(item.kind()))
                                .map(item -> new Awaited(item.kind(), item.awaited(), item.person())),
                        table.late(id).stream().map(body -> new Awaited(WorkItem.Kind.GIVE_OPINION, body, null)))
                .toList();
    }

    /** The bodies among them that have neither mailbox nor member. */
    private List<Body> unreached(List<Body> asked, List<Awaited> awaited) {
        Set<String> unreachable = reach.unreachable(awaited.stream()
                .filter(one -> one.person() == null)
                .map(Awaited::awaited)
                .toList());
        return asked.stream().filter(body -> unreachable.contains(body.name())).toList();
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

        boolean is(Body body) {
            return person == null && awaited.equals(body.name());
        }
    }
}

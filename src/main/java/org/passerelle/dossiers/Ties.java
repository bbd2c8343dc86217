package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ties people to one dossier: seen, found and judged by the service (D10). A hard tie is never lifted. */
@Service
@Transactional
public class Ties {

    /** Those whose work on a dossier a tie annuls. */
    static final Set<Role> JUDGES = EnumSet.of(
            Role.CASE_OFFICER,
            Role.REVIEWER,
            Role.PARTNER_STATE_OFFICER,
            Role.COMMITTEE_MEMBER,
            Role.COMMITTEE_CHAIR,
            Role.COMMITTEE_SECRETARY,
            Role.AUTHORISING_OFFICER);

    private final TiesTable table;
    private final Conflicts conflicts;
    private final TieWords words;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Worklist worklist;
    private final People people;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ties(
            TiesTable table,
            Conflicts conflicts,
            TieWords words,
            DossierFile dossiers,
            Calls calls,
            Worklist worklist,
            People people,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.conflicts = conflicts;
        this.words = words;
        this.dossiers = dossiers;
        this.calls = calls;
        this.worklist = worklist;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Who of those that could judge the dossier is tied to it: recused ones first, then what is to be judged, then by name. */
    @Transactional(readOnly = true)
    public List<TiedPerson> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.READ_TIES);
        DossierAccess.refuseOwn(actor, dossier);
        Map<PersonId, List<Tie>> held = conflicts.all(Set.of(id)).getOrDefault(id, Map.of());
        Map<PersonId, TiedPerson.Judged> judged =
                table.judged(id).stream().collect(Collectors.toMap(TiedPerson.Judged::person, Function.identity()));
        return people.all(held.keySet()).stream()
                .filter(person ->
                        !person.isDisabled() && person.roles().stream().anyMatch(JUDGES::contains))
                .map(person -> new TiedPerson(
                        person.id(),
                        person.name(),
                        person.roles(),
                        Objects.requireNonNull(held.get(person.id())),
                        judged.get(person.id())))
                .sorted(Comparator.comparing(TiedPerson::isRecused)
                        .thenComparing(TiedPerson::isToJudge)
                        .reversed()
                        .thenComparing(TiedPerson::name))
                .toList();
    }

    /** Those of whom a tie can be found. */
    @Transactional(readOnly = true)
    public List<Person> judges(Actor actor) {
        rights.require(actor, Act.JUDGE_TIES);
        return people.withAnyRole(JUDGES);
    }

    /**
     * Somebody of the service found a tie that closes the dossier to a person.
     *
     * @throws Refusal COMMENT_REQUIRED without a ground, INVALID_VALUE for a kind that only the data show, ALREADY_DONE
     */
    public void find(Actor actor, DossierId id, PersonId person, TieKind kind, String ground) {
        Dossier dossier = judging(actor, id, ground);
        if (!kind.isFound()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "kind", kind);
        }
        keep(actor, dossier, person, kind, Tie.Source.FOUND, ground);
    }

    /**
     * Judges the softer ties of a person: no obstacle, or a recusal, with the reason.
     *
     * @throws Refusal COMMENT_REQUIRED without a reason, NO_SUCH_TASK where no softer tie is left to judge
     */
    public void judge(Actor actor, DossierId id, PersonId person, boolean recused, String reason) {
        Dossier dossier = judging(actor, id, reason);
        List<Tie> held = conflicts.between(person, id);
        Set<TieKind> soft = held.stream()
                .filter(tie -> tie.weight() == Tie.Weight.SOFT)
                .map(Tie::kind)
                .collect(Collectors.toSet());
        if (soft.isEmpty() || held.get(0).weight() == Tie.Weight.HARD) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        if (recused) {
            keep(actor, dossier, person, TieKind.OTHER, Tie.Source.JUDGED, reason);
            return;
        }
        table.judged(person, id, soft, reason.strip(), actor.name(), clock.instant());
        Map<String, Object> detail = Map.of(
                "person",
                people.get(person).name(),
                "ties",
                soft.stream().sorted().toList(),
                "reason",
                reason.strip());
        note(actor, dossier, "judgeTie", detail);
    }

    /**
     * The person declares it of itself, in the module that has asked the right; what it did on the dossier falls with that.
     *
     * @return whether it was new
     */
    public boolean declared(Actor actor, DossierId id, PersonId person, String ground) {
        Tie.Source source = person.equals(actor.person()) ? Tie.Source.DECLARED : Tie.Source.FOUND;
        boolean isNew = table.keep(person, id, TieKind.OTHER, source, ground.strip(), actor.name(), clock.instant());
        if (isNew) {
            hold(Set.of(id));
            events.publishEvent(new ConflictFound(person, Set.of(id), ground.strip()));
        }
        return isNew;
    }

    /** The secretary has seen what was annulled, and takes its line off the worklist. */
    public void acknowledge(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.JUDGE_TIES);
        List<String> open = worklist.of(id).stream()
                .filter(item -> item.kind() == WorkItem.Kind.EXAMINE_CONFLICT)
                .map(WorkItem::taskId)
                .toList();
        if (open.isEmpty()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        open.forEach(worklist::remove);
        table.examined(id, actor.name(), clock.instant());
        note(actor, dossier, "acknowledgeConflict", Map.of());
    }

    /** Lets fall what a person did on the dossiers that are closed to it: after its account or its declarations changed, with the tie in words. */
    void sweep(PersonId person) {
        sweep(Map.of(person, conflicts.closedTo(person)));
    }

    /** The same of several, of the dossiers that are closed to each. */
    void sweep(Map<PersonId, Set<DossierId>> closed) {
        Set<DossierId> all = closed.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        hold(all);
        Map<DossierId, Map<PersonId, List<Tie>>> held = conflicts.all(all);
        closed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::toString)))
                .forEach(each -> fall(each.getKey(), each.getValue(), held));
    }

    private void fall(PersonId person, Set<DossierId> all, Map<DossierId, Map<PersonId, List<Tie>>> ties) {
        ties.entrySet().stream()
                .filter(held -> all.contains(held.getKey()))
                .collect(Collectors.groupingBy(
                        held -> words.of(Objects.requireNonNull(held.getValue().get(person))
                                .get(0)),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .forEach((ground, closed) -> events.publishEvent(new ConflictFound(person, closed, ground)));
    }

    private Dossier judging(Actor actor, DossierId id, String words) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.JUDGE_TIES);
        if (words.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        return dossier;
    }

    private void keep(Actor actor, Dossier dossier, PersonId person, TieKind kind, Tie.Source source, String ground) {
        Instant now = clock.instant();
        String name = people.get(person).name();
        if (!table.keep(person, dossier.id(), kind, source, ground.strip(), actor.name(), now)) {
            throw new Refusal(RefusalCode.ALREADY_DONE, name);
        }
        note(actor, dossier, "findTie", Map.of("person", name, "tie", kind, "ground", ground.strip()));
        hold(Set.of(dossier.id()));
        events.publishEvent(new ConflictFound(person, Set.of(dossier.id()), ground.strip()));
    }

    /**
     * Holds the calls of what was submitted until the transaction ends, before any dossier: what falls with a tie may take a
     * ranking back, and who ranks or deliberates holds the call first too.
     */
    private void hold(Set<DossierId> closed) {
        dossiers.get(closed).values().stream()
                .filter(dossier -> dossier.submittedAt() != null)
                .map(Dossier::call)
                .distinct()
                .sorted(Comparator.comparing(CallId::toString))
                .forEach(calls::locked);
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}

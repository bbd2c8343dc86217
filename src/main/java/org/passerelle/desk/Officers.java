package org.passerelle.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each officer takes on and when it is away; kept by itself and by who manages the calls. */
@Service
@Transactional
public class Officers {

    private final OfficersTable table;
    private final Conflicts conflicts;
    private final People people;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    Officers(OfficersTable table, Conflicts conflicts, People people, Rights rights, Trail trail, Clock clock) {
        this.table = table;
        this.conflicts = conflicts;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An officer as its colleagues see it.
     *
     * @param open how many dossiers it has in hand that still go on and are there for the reader
     * @param absences those that are not over, the next first
     */
    public record Line(OfficerProfile profile, String name, int open, List<Absence> absences) {}

    /** Every officer, by name. */
    @Transactional(readOnly = true)
    public List<Line> all(Actor actor) {
        rights.require(actor, Act.READ_CALL);
        List<Absence> absences = table.absences(LocalDate.now(clock));
        return table.officers(conflicts.closedTo(actor)).stream()
                .map(officer -> new Line(
                        officer.profile(),
                        officer.name(),
                        officer.open(),
                        absences.stream()
                                .filter(absence -> absence.person()
                                        .equals(officer.profile().person()))
                                .toList()))
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }

    /**
     * Says what an officer takes on; counts for what is submitted from now on.
     *
     * @throws Refusal INVALID_VALUE for a share outside 10 to 100 %, a limit under one, or somebody who is no officer
     */
    public void save(Actor actor, OfficerProfile profile) {
        requireKeeping(actor, profile.person());
        Person officer = officer(profile.person(), "officer");
        Integer most = profile.most();
        if (profile.share() < OfficerProfile.LEAST_SHARE || profile.share() > OfficerProfile.FULL) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "share", profile.share());
        }
        if (most != null && most < 1) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "most", most);
        }
        table.save(profile);
        note(
                actor,
                "saveOfficer",
                Map.of("officer", officer.name(), "countries", profile.countries(), "themes", profile.themes()));
    }

    /**
     * Says when an officer is away, and who is waited for meanwhile.
     *
     * @param standIn null where nobody stands in: then every officer is waited for
     * @throws Refusal INVALID_VALUE for days in the wrong order or over, an absence that meets another, and a stand-in who
     *     is no officer, the same person, or away on one of the days
     */
    public void leave(Actor actor, PersonId person, LocalDate first, LocalDate last, @Nullable PersonId standIn) {
        requireKeeping(actor, person);
        Person officer = officer(person, "officer");
        LocalDate today = LocalDate.now(clock);
        if (last.isBefore(first) || last.isBefore(today)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "until", last);
        }
        List<Absence> absences = table.absences(today);
        if (isAway(absences, person, first, last)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "absence", officer.name());
        }
        Optional<Person> replacing = Optional.ofNullable(standIn).map(id -> officer(id, "standIn"));
        replacing
                .filter(p -> p.id().equals(person) || isAway(absences, p.id(), first, last))
                .ifPresent(p -> {
                    throw new Refusal(RefusalCode.INVALID_VALUE, "standIn", p.name());
                });
        table.know(person);
        table.add(new Absence(UUID.randomUUID(), person, first, last, standIn));
        note(
                actor,
                "leaveOfficer",
                Map.of(
                        "officer",
                        officer.name(),
                        "from",
                        first,
                        "until",
                        last,
                        "standIn",
                        replacing.map(Person::name).orElse("")));
    }

    /** The officer is back, or does not leave. */
    public void comeBack(Actor actor, UUID absence) {
        rights.require(actor, Act.READ_CALL);
        Absence kept = table.absence(absence).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, absence));
        requireKeeping(actor, kept.person());
        table.remove(absence);
        note(actor, "returnOfficer", Map.of("officer", people.get(kept.person()).name()));
    }

    /** Whether this reader may keep what is said of the officer. */
    public boolean mayKeep(Actor actor, PersonId officer) {
        return rights.allows(actor, Act.KEEP_OFFICER, self(actor, officer));
    }

    /** Who is waited for instead of an officer today; empty where it is there, or nobody stands in. */
    @Transactional(readOnly = true)
    public Optional<Person> standIn(PersonId officer) {
        LocalDate today = LocalDate.now(clock);
        return table.absences(today).stream()
                .filter(absence -> absence.person().equals(officer) && absence.covers(today))
                .flatMap(absence -> Optional.ofNullable(absence.standIn()).stream())
                .findFirst()
                .flatMap(people::find);
    }

    private void requireKeeping(Actor actor, PersonId officer) {
        rights.require(actor, Act.KEEP_OFFICER, self(actor, officer));
    }

    private static Relation self(Actor actor, PersonId officer) {
        return Relation.assigned(officer.equals(actor.person()));
    }

    private Person officer(PersonId id, String field) {
        Person person = people.get(id);
        if (person.isDisabled() || !person.roles().contains(Role.CASE_OFFICER)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, field, person.name());
        }
        return person;
    }

    private static boolean isAway(List<Absence> absences, PersonId person, LocalDate first, LocalDate last) {
        return absences.stream().anyMatch(absence -> absence.person().equals(person) && absence.meets(first, last));
    }

    private void note(Actor actor, String verb, Map<String, Object> detail) {
        trail.record(actor, null, null, verb, null, null, detail);
    }
}

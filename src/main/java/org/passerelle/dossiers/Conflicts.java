package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The one home of conflicts of interest (domain.md D10, ADR 0099): every door asks here whether a dossier is there for a
 * person at all. A hard tie closes it, whatever the role; only what the own organisation wrote as an applicant stays open to
 * it. Auditors and administrators judge nothing and are not asked about. Ties are read from the data when they are asked for,
 * and never copied: one statement a person or a dossier.
 */
@Repository
public class Conflicts {

    /** Stands in the condition of a list whose dossiers are {@code d}; needs {@link #reader}. */
    static final String OPEN = " d.id not in (select passerelle.closed_to(:closedTo, :today)) ";

    private static final Set<Role> UNASKED =
            EnumSet.of(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY, Role.PARTNER_CONTACT, Role.AUDITOR, Role.ADMIN);

    private final JdbcClient jdbc;
    private final Clock clock;

    Conflicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the dossier is not there for this actor. */
    public boolean isClosed(Actor actor, DossierId dossier) {
        return isConcerned(actor)
                && jdbc.sql("select :dossier in (select passerelle.closed_to(array[:person], :today))")
                        .param("today", today())
                        .param("person", actor.personId().value())
                        .param("dossier", dossier.value())
                        .query(Boolean.class)
                        .single();
    }

    /** @throws Refusal CONFLICT_OF_INTEREST where the dossier is not there for this actor */
    public void requireOpen(Actor actor, Dossier dossier) {
        if (isClosed(actor, dossier.id())) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
        }
    }

    /** Every dossier that is not there for this actor; for lists that are put together in memory. */
    public Set<DossierId> closedTo(Actor actor) {
        return isConcerned(actor) ? closedTo(actor.personId()) : Set.of();
    }

    /** Every dossier that a hard tie closes to a person, whatever its roles. */
    public Set<DossierId> closedTo(PersonId person) {
        return jdbc.sql("select passerelle.closed_to(array[:person], :today) as id")
                .param("person", person.value())
                .param("today", today())
                .query((row, number) -> new DossierId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Those to whom a dossier is closed. */
    public Set<PersonId> closedFor(DossierId dossier) {
        return closedFor(Set.of(dossier)).getOrDefault(dossier, Set.of());
    }

    /** Those to whom several dossiers are closed; without the dossiers that are open to everybody. One statement. */
    public Map<DossierId, Set<PersonId>> closedFor(Collection<DossierId> dossiers) {
        Map<DossierId, Set<PersonId>> closed = new HashMap<>();
        against(dossiers)
                .forEach((dossier, held) -> held.forEach((person, tie) -> {
                    if (tie.weight() == Tie.Weight.HARD) {
                        closed.computeIfAbsent(dossier, id -> new HashSet<>()).add(person);
                    }
                }));
        return closed;
    }

    /** Who may not score which of several dossiers, with the tie that weighs most: one statement for all of them. */
    public Map<DossierId, Map<PersonId, Tie>> against(Collection<DossierId> dossiers) {
        Map<DossierId, Map<PersonId, Tie>> first = new HashMap<>();
        all(dossiers)
                .forEach((dossier, held) -> held.forEach((person, ties) -> ties.stream()
                        .filter(tie -> tie.weight() != Tie.Weight.SOFT)
                        .findFirst()
                        .ifPresent(tie -> first.computeIfAbsent(dossier, id -> new HashMap<>())
                                .put(person, tie))));
        return first;
    }

    /** Every tie of several dossiers, what weighs most first: one statement for all of them. */
    public Map<DossierId, Map<PersonId, List<Tie>>> all(Collection<DossierId> dossiers) {
        Map<DossierId, Map<PersonId, List<Tie>>> all = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc
                    .sql("select * from passerelle.ties_to(:dossiers, :today)")
                    .param("today", today())
                    .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                    .query(Conflicts::tie)
                    .list()
                    .stream()
                    .sorted(Tie.ORDER)
                    .forEach(tie -> all.computeIfAbsent(tie.dossier(), id -> new HashMap<>())
                            .computeIfAbsent(tie.person(), id -> new ArrayList<>())
                            .add(tie));
        }
        return all;
    }

    /** Every tie of one person to one dossier; the caller has checked the right. */
    public List<Tie> between(PersonId person, DossierId dossier) {
        return all(Set.of(dossier)).getOrDefault(dossier, Map.of()).getOrDefault(person, List.of());
    }

    /** What {@link #OPEN} needs of a reader. */
    Map<String, Object> reader(Actor actor) {
        UUID[] persons = isConcerned(actor) ? new UUID[] {actor.personId().value()} : new UUID[0];
        return Map.of("closedTo", persons, "today", today());
    }

    private static boolean isConcerned(Actor actor) {
        return !actor.isClockwork() && !UNASKED.containsAll(actor.roles());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Tie tie(ResultSet row, int ignored) throws SQLException {
        return new Tie(
                new PersonId(row.getObject("person_id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                TieKind.valueOf(row.getString("kind")),
                Tie.Source.valueOf(row.getString("source")),
                Tie.Weight.valueOf(row.getString("weight")),
                Objects.requireNonNullElse(row.getString("evidence"), ""),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}

package org.passerelle.dossiers;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who judged which dossier in which quality: nobody judges twice (domain.md §2.1, D10). */
@Repository
public class Judgements {

    private final JdbcClient jdbc;
    private final Rights rights;

    Judgements(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** Records that the actor judged the dossier; of who acts behind a link, {@link #recordSigned}. */
    public void record(Actor actor, DossierId dossier, Quality quality) {
        jdbc.sql("insert into passerelle.judgement (dossier_id, person_id, quality) select :dossier, id, :quality"
                        + " from passerelle.person where id = :person on conflict do nothing")
                .param("dossier", dossier.value())
                .param("person", actor.personId().value())
                .param("quality", quality.name())
                .update();
    }

    /**
     * Records that those judged the dossier who stand behind what was signed without an account (D10, ADR 0127): whose address
     * the mailbox is, who had it in hand, and who is named by first and last name as its author or as who approved it.
     *
     * @param author a name
     * @param approvedBy a name and a function
     */
    public void recordSigned(
            DossierId dossier,
            Quality quality,
            String mailbox,
            String author,
            String approvedBy,
            @Nullable PersonId holder) {
        jdbc.sql(
                        """
                        insert into passerelle.judgement (dossier_id, person_id, quality)
                        select :dossier, p.id, :quality from passerelle.person p
                        where lower(p.email) = lower(:mailbox) or p.id = :holder::uuid
                            or passerelle.names(:author, p.name) or passerelle.names(:approvedBy, p.name)
                        on conflict do nothing
                        """)
                .param("dossier", dossier.value())
                .param("quality", quality.name())
                .param("mailbox", mailbox)
                .param("author", author)
                .param("approvedBy", approvedBy)
                .param("holder", holder == null ? null : holder.toString())
                .update();
    }

    /** @throws Refusal CONFLICT_OF_INTEREST when the person judged the dossier in another quality */
    public void refuseSecond(PersonId person, DossierId dossier, Act act) {
        rights.requireImpartial(act, before(person, dossier));
    }

    /** Records that the actor judged these dossiers. */
    public void record(Actor actor, Collection<DossierId> dossiers, Quality quality) {
        dossiers.forEach(dossier -> record(actor, dossier, quality));
    }

    /** @throws Refusal CONFLICT_OF_INTEREST when the person judged one of the dossiers in another quality */
    public void refuseSecond(PersonId person, Collection<DossierId> dossiers, Act act) {
        if (dossiers.isEmpty()) {
            return;
        }
        Set<Quality> qualities = EnumSet.noneOf(Quality.class);
        jdbc.sql("select distinct quality from passerelle.judgement where person_id = :person"
                        + " and dossier_id in (:dossiers)")
                .param("person", person.value())
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query(String.class)
                .list()
                .forEach(name -> qualities.add(Quality.valueOf(name)));
        rights.requireImpartial(act, qualities);
    }

    /** In which qualities a person has judged a dossier. */
    public Set<Quality> before(PersonId person, DossierId dossier) {
        Set<Quality> qualities = EnumSet.noneOf(Quality.class);
        jdbc.sql("select quality from passerelle.judgement where dossier_id = :dossier and person_id = :person")
                .param("dossier", dossier.value())
                .param("person", person.value())
                .query(String.class)
                .list()
                .forEach(name -> qualities.add(Quality.valueOf(name)));
        return qualities;
    }

    /** What an officer does on a dossier without a part in its decision: on the appeal against it, and with its papers. */
    private static final List<String> NO_PART = List.of(
            "assignAppraiser",
            "proposeOnAppeal",
            "handOver",
            "enterNotification",
            "takePackage",
            "acknowledgeConflict");

    /** Who judged a dossier in any quality, ever had it in hand, or did anything on it that its trail keeps. */
    public Set<PersonId> concerned(DossierId dossier) {
        return jdbc
                .sql(
                        "select person_id from passerelle.judgement where dossier_id = :dossier union select person_id from"
                                + " passerelle.held_dossier where dossier_id = :dossier union select p.id from"
                                + " passerelle.trail t join passerelle.person p on p.login = t.by_login"
                                + " where t.dossier_id = :dossier and t.verb not in (:noPart)")
                .param("dossier", dossier.value())
                .param("noPart", NO_PART)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Who judged each of several dossiers in one quality. */
    public Map<DossierId, Set<PersonId>> in(Quality quality, Collection<DossierId> dossiers) {
        Map<DossierId, Set<PersonId>> judges = new HashMap<>();
        jdbc.sql("select dossier_id, person_id from passerelle.judgement where quality = :quality"
                        + " and dossier_id = any (:dossiers)")
                .param("quality", quality.name())
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    DossierId dossier = new DossierId(row.getObject("dossier_id", UUID.class));
                    judges.computeIfAbsent(dossier, id -> new HashSet<>())
                            .add(new PersonId(row.getObject("person_id", UUID.class)));
                });
        return judges;
    }

    /** Who judged each of several dossiers in any quality but one. */
    public Map<DossierId, Set<PersonId>> otherThan(Quality quality, Collection<DossierId> dossiers) {
        Map<DossierId, Set<PersonId>> judges = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc.sql("select dossier_id, person_id from passerelle.judgement where quality <> :quality"
                            + " and dossier_id in (:dossiers)")
                    .param("quality", quality.name())
                    .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                    .query(row -> {
                        DossierId dossier = new DossierId(row.getObject("dossier_id", UUID.class));
                        judges.computeIfAbsent(dossier, id -> new HashSet<>())
                                .add(new PersonId(row.getObject("person_id", UUID.class)));
                    });
        }
        return judges;
    }
}

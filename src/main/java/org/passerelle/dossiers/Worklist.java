package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One row for each thing somebody is waited for. Written by the process as its tasks come and go, in the same transaction;
 * read by the lists, which never ask the engine.
 */
@Repository
public class Worklist {

    /** What waits for the colleagues of the officer who has the dossier in hand: each is a second person's. */
    static final String OF_A_COLLEAGUE = "('GIVE_VISA', 'CONFIRM_OVERRIDE')";

    /** What waits for the officer of a dossier, of what waits for officers: an appeal is somebody else's, too. */
    public static final String OF_THE_HOLDER = " and kind <> 'APPRAISE_APPEAL' and kind not in " + OF_A_COLLEAGUE;

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody is waited for; an officer in person where one has the dossier in hand, but for what is a colleague's. */
    public void add(WorkItem item) {
        PersonId person = item.person();
        Instant due = item.due();
        DossierId dossier = item.dossier();
        jdbc.sql("insert into passerelle.worklist (task_id, kind, dossier_id, call_id, awaited, person_id, since, due)"
                        + " values (:task, :kind, :dossier::uuid, :call, :awaited, coalesce(:person, (select o.person_id from"
                        + " passerelle.dossier_officer o where o.dossier_id = :dossier::uuid and :awaited = 'CASE_OFFICER'"
                        + " and :kind not in " + OF_A_COLLEAGUE + ")), :since, :due)")
                .param("task", item.taskId())
                .param("kind", item.kind().name())
                .param("dossier", dossier == null ? null : dossier.value(), Types.OTHER)
                .param("call", item.call().value())
                .param("awaited", item.awaited())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("since", item.since().atOffset(ZoneOffset.UTC))
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The task is done or gone. */
    public void remove(String taskId) {
        jdbc.sql("delete from passerelle.worklist where task_id = :task")
                .param("task", taskId)
                .update();
    }

    /** Any officer is waited for on some dossiers instead of one who left them, but for what somebody else was asked. */
    public void release(Collection<DossierId> dossiers, PersonId officer) {
        jdbc.sql("update passerelle.worklist set person_id = null where person_id = :officer"
                        + " and dossier_id = any (:dossiers) and awaited = :awaited" + OF_THE_HOLDER)
                .param("officer", officer.value())
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .param("awaited", Role.CASE_OFFICER.name())
                .update();
    }

    /** Another officer is waited for on a dossier, but for an appeal that somebody else examines; since when and until when stay as they are. */
    public void handOver(DossierId dossier, PersonId officer) {
        jdbc.sql("update passerelle.worklist set person_id = :officer where dossier_id = :dossier"
                        + " and awaited = :awaited" + OF_THE_HOLDER)
                .param("officer", officer.value())
                .param("dossier", dossier.value())
                .param("awaited", Role.CASE_OFFICER.name())
                .update();
    }

    /** Whether the officer of a dossier is waited for on it: the one who has it in hand, or any where nobody has. */
    public boolean waitsForItsOfficer(DossierId dossier) {
        return jdbc.sql(
                        "select exists (select from passerelle.worklist where dossier_id = :dossier and awaited = :awaited"
                                + OF_THE_HOLDER + ")")
                .param("dossier", dossier.value())
                .param("awaited", Role.CASE_OFFICER.name())
                .query(Boolean.class)
                .single();
    }

    /** A deadline moved. */
    public void reschedule(String taskId, Instant due) {
        jdbc.sql("update passerelle.worklist set due = :due where task_id = :task")
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("task", taskId)
                .update();
    }

    /**
     * Who may do what is awaited on some dossiers in the place of the person awaited, or nobody; answers those where it was
     * somebody else.
     */
    public Set<DossierId> standIns(WorkItem.Kind kind, Map<DossierId, Optional<PersonId>> persons) {
        List<Map.Entry<DossierId, Optional<PersonId>>> places = List.copyOf(persons.entrySet());
        return jdbc.sql("update passerelle.worklist w set stand_in = u.person"
                        + " from unnest(:dossiers::uuid[], :persons::uuid[]) u (dossier, person)"
                        + " where w.dossier_id = u.dossier and w.kind = :kind and w.stand_in is distinct from u.person"
                        + " returning w.dossier_id")
                .param(
                        "dossiers",
                        places.stream().map(place -> place.getKey().value()).toArray(UUID[]::new))
                .param(
                        "persons",
                        places.stream()
                                .map(place ->
                                        place.getValue().map(PersonId::value).orElse(null))
                                .toArray(UUID[]::new))
                .param("kind", kind.name())
                .query((row, number) -> new DossierId(row.getObject("dossier_id", UUID.class)))
                .set();
    }

    /** One person has it in hand, or nobody any more. */
    public void assign(String taskId, @Nullable PersonId person) {
        jdbc.sql("update passerelle.worklist set person_id = :person where task_id = :task")
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("task", taskId)
                .update();
    }

    /** Who is waited for on a dossier, since when, until when. */
    public List<WorkItem> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.worklist where dossier_id = :dossier order by since, task_id")
                .param("dossier", dossier.value())
                .query(Worklist::item)
                .list();
    }

    /** What of a kind waits on several dossiers. */
    public List<WorkItem> of(WorkItem.Kind kind, Collection<DossierId> dossiers) {
        return jdbc.sql("select * from passerelle.worklist where kind = :kind and dossier_id = any (:dossiers)"
                        + " order by since, task_id")
                .param("kind", kind.name())
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(Worklist::item)
                .list();
    }

    /** Who is waited for about a call as a whole. */
    public List<WorkItem> of(CallId call) {
        return jdbc.sql("select * from passerelle.worklist where call_id = :call and dossier_id is null"
                        + " order by since, task_id")
                .param("call", call.value())
                .query(Worklist::item)
                .list();
    }

    static WorkItem item(ResultSet row, int ignored) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        Timestamp due = row.getTimestamp("due");
        UUID dossier = row.getObject("dossier_id", UUID.class);
        return new WorkItem(
                row.getString("task_id"),
                WorkItem.Kind.valueOf(row.getString("kind")),
                dossier == null ? null : new DossierId(dossier),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getString("awaited"),
                person == null ? null : new PersonId(person),
                row.getTimestamp("since").toInstant(),
                instant(due));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package org.passerelle.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code batch} and {@code batch_item}. */
@Repository
class BatchesTable {

    private final JdbcClient jdbc;

    BatchesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a new batch; one that is there already stays as it is.
     *
     * @param plans what was chosen beforehand, of dossiers for which something was
     */
    void add(Batch batch, List<DossierId> dossiers, Map<DossierId, Map<String, Object>> plans) {
        int rows = jdbc.sql("insert into passerelle.batch (id, kind, how, person_id, stage, prepared_at)"
                        + " values (:id, :kind, :how::jsonb, :person, :stage, :at) on conflict do nothing")
                .param("id", batch.id())
                .param("kind", batch.kind().name())
                .param("how", Json.write(batch.how()))
                .param("person", batch.person().value())
                .param("stage", batch.stage().name())
                .param("at", batch.preparedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            List<DossierId> planned = List.copyOf(plans.keySet());
            jdbc.sql("insert into passerelle.batch_item (batch_id, dossier_id, place, state, plan)"
                            + " select :id, d.id, row_number() over (order by d.number nulls last, d.id), 'NEW', p.plan::jsonb"
                            + " from passerelle.dossier d left join unnest(:planned::uuid[], :plans::text[])"
                            + " p (dossier, plan) on p.dossier = d.id where d.id = any (:dossiers)")
                    .param("id", batch.id())
                    .param("planned", planned.stream().map(DossierId::value).toArray(UUID[]::new))
                    .param(
                            "plans",
                            planned.stream()
                                    .map(dossier -> Json.write(Objects.requireNonNull(plans.get(dossier))))
                                    .toArray(String[]::new))
                    .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from passerelle.batch where id = :id")
                .param("id", id)
                .query(BatchesTable::batch)
                .optional();
    }

    List<Batch> latest(PersonId person, int many) {
        return jdbc.sql(
                        "select * from passerelle.batch where person_id = :person order by prepared_at desc limit :many")
                .param("person", person.value())
                .param("many", many)
                .query(BatchesTable::batch)
                .list();
    }

    /** Those that have something to try or to do, the oldest first. */
    List<Batch> moving() {
        return jdbc.sql("select * from passerelle.batch where stage in ('TRIED', 'RUNNING') order by prepared_at, id")
                .query(BatchesTable::batch)
                .list();
    }

    /** Whether the batch was at the stage. */
    boolean turn(UUID id, Batch.Stage from, Batch.Stage to, Instant at) {
        return jdbc.sql("update passerelle.batch set stage = :to,"
                                + " started_at = case when :to = 'RUNNING' then :at else started_at end,"
                                + " finished_at = case when :to = 'DONE' then :at else finished_at end"
                                + " where id = :id and stage = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The items in their order, with what a reader calls the dossiers. */
    List<BatchItem> items(UUID batch) {
        return jdbc.sql(
                        "select i.*, coalesce(d.number, '') as number, d.title from passerelle.batch_item i"
                                + " join passerelle.dossier d on d.id = i.dossier_id where i.batch_id = :batch order by i.place")
                .param("batch", batch)
                .query(BatchesTable::item)
                .list();
    }

    Map<BatchItem.State, Integer> counts(UUID batch, Collection<DossierId> without) {
        Map<BatchItem.State, Integer> counts = new EnumMap<>(BatchItem.State.class);
        jdbc.sql("select state, count(*) as many from passerelle.batch_item where batch_id = :batch"
                        + " and dossier_id <> all (:without) group by state")
                .param("batch", batch)
                .param("without", without.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, number) -> counts.put(BatchItem.State.valueOf(row.getString("state")), row.getInt("many")))
                .list();
        return counts;
    }

    /** The next one in a state; empty where none is left. */
    Optional<BatchItem> next(UUID batch, BatchItem.State state) {
        return jdbc.sql("select i.*, coalesce(d.number, '') as number, d.title from passerelle.batch_item i"
                        + " join passerelle.dossier d on d.id = i.dossier_id where i.batch_id = :batch"
                        + " and i.state = :state order by i.place limit 1")
                .param("batch", batch)
                .param("state", state.name())
                .query(BatchesTable::item)
                .optional();
    }

    /**
     * Whether the item was in the state before: who comes second waits for the first one's transaction, and does nothing.
     *
     * @param plan what was chosen for it; null keeps what is there
     */
    boolean turn(
            UUID batch,
            DossierId dossier,
            BatchItem.State from,
            BatchItem.State to,
            @Nullable Map<String, Object> plan,
            @Nullable Map<String, Object> refusal) {
        return jdbc.sql("update passerelle.batch_item set state = :to, plan = coalesce(:plan::jsonb, plan),"
                                + " refusal = :refusal::jsonb where batch_id = :batch and dossier_id = :dossier"
                                + " and state = :from")
                        .param("batch", batch)
                        .param("dossier", dossier.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("plan", plan == null ? null : Json.write(plan), Types.VARCHAR)
                        .param("refusal", refusal == null ? null : Json.write(refusal), Types.VARCHAR)
                        .update()
                == 1;
    }

    /** How many sheets of a call the batch plans for each reviewer. */
    Map<PersonId, Integer> planned(UUID batch, CallId call) {
        Map<PersonId, Integer> loads = new HashMap<>();
        jdbc.sql(
                        """
                        select cast(r.id as uuid) as person_id, count(*) as many
                        from passerelle.batch_item i join passerelle.dossier d on d.id = i.dossier_id,
                            jsonb_array_elements_text(i.plan -> 'reviewers') as r (id)
                        where i.batch_id = :batch and i.state = 'POSSIBLE' and d.call_id = :call
                        group by 1
                        """)
                .param("batch", batch)
                .param("call", call.value())
                .query((row, number) ->
                        loads.put(new PersonId(row.getObject("person_id", UUID.class)), row.getInt("many")))
                .list();
        return loads;
    }

    private static BatchItem item(ResultSet row, int ignored) throws SQLException {
        String plan = row.getString("plan");
        String refusal = row.getString("refusal");
        return new BatchItem(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                BatchItem.State.valueOf(row.getString("state")),
                plan == null ? Map.of() : Json.readMap(plan),
                refusal == null ? null : KeptRefusal.read(Json.readMap(refusal)));
    }

    private static Batch batch(ResultSet row, int ignored) throws SQLException {
        return new Batch(
                row.getObject("id", UUID.class),
                Batch.Kind.valueOf(row.getString("kind")),
                Json.readMap(row.getString("how")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Batch.Stage.valueOf(row.getString("stage")),
                row.getTimestamp("prepared_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package org.passerelle.workflow.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.workflow.model.Model;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts, for all dossiers of a call at once, where their tokens are and how long each step took: one query, whatever their
 * number. Of the processes that the review calls (admissibility, opinions, sheets, offer) it counts what people do there.
 */
@Component
class StepCounts {

    private static final Duration INSTANT = Duration.ofMinutes(1);

    private static final List<String> COUNTED = Stream.of(
                    Model.DOSSIER_REVIEW,
                    Model.ADMISSIBILITY,
                    Model.INFORMATION_REQUEST,
                    Model.CONSULTATION,
                    Model.REVIEW,
                    Model.SHEET,
                    Model.SYNTHESIS,
                    Model.OFFER)
            .map(Model::key)
            .toList();

    /** An element of a process, by their ids. */
    record Place(String process, String element) {

        /** Whether it stands on the drawing of the review itself. */
        boolean isDrawn() {
            return process.equals(Model.DOSSIER_REVIEW.key());
        }
    }

    /** One element of the model, counted. */
    record Counted(
            int now,
            @Nullable Instant oldest,
            int done,
            @Nullable Duration median,
            @Nullable Duration ninetieth,
            int failed) {

        private static final Counted NEVER = new Counted(0, null, 0, null, null, 0);

        /** The same step, at which some cases failed, the first of them at an hour: they wait there. */
        Counted failing(int cases, Instant since) {
            Instant first = oldest == null || since.isBefore(oldest) ? since : oldest;
            return new Counted(Math.max(now, cases), first, done, median, ninetieth, cases);
        }

        /** Steps that the service does by itself in an instant are not. */
        boolean isWorthALine() {
            return now > 0 || (ninetieth != null && ninetieth.compareTo(INSTANT) > 0);
        }
    }

    private final JdbcClient jdbc;

    StepCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of the model on which the last of the call's dossiers travels; empty where none does. */
    Optional<String> definition(CallId call) {
        return jdbc.sql(
                        """
                        select p.proc_def_id_ from act_hi_procinst p
                        join passerelle.dossier d on d.number = p.business_key_
                        where p.proc_def_key_ = :key and d.call_id = :call order by p.start_time_ desc limit 1
                        """)
                .param("key", Model.DOSSIER_REVIEW.key())
                .param("call", call.value())
                .query(String.class)
                .optional();
    }

    /** What is counted of the call's dossiers, some set aside. */
    Map<Place, Counted> of(CallId call, Collection<DossierId> without) {
        Map<Place, Counted> counted = new LinkedHashMap<>();
        List<Map.Entry<Place, Counted>> rows = jdbc.sql(
                        """
                        select p.proc_def_key_, a.act_id_, count(*) filter (where a.end_time_ is null) as now,
                            min(a.start_time_) filter (where a.end_time_ is null) as oldest,
                            count(*) filter (where a.end_time_ is not null) as done,
                            percentile_disc(0.5) within group (order by a.duration_) as median,
                            percentile_disc(0.9) within group (order by a.duration_) as ninetieth
                        from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                        join passerelle.dossier d on d.number = p.business_key_
                        where p.proc_def_key_ in (:keys) and d.call_id = :call and d.id <> all (:without)
                            and (p.proc_def_key_ = :key or a.act_type_ = 'userTask')
                        group by p.proc_def_key_, a.act_id_
                        order by min(a.start_time_), min(a.sequence_counter_), a.act_id_
                        """)
                .param("keys", COUNTED)
                .param("key", Model.DOSSIER_REVIEW.key())
                .param("call", call.value())
                .param("without", without.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, i) -> Map.entry(
                        new Place(row.getString("proc_def_key_"), row.getString("act_id_")),
                        new Counted(
                                row.getInt("now"),
                                Optional.ofNullable(row.getTimestamp("oldest"))
                                        .map(java.sql.Timestamp::toInstant)
                                        .orElse(null),
                                row.getInt("done"),
                                millis(row.getObject("median", Long.class)),
                                millis(row.getObject("ninetieth", Long.class)),
                                0)))
                .list();
        rows.forEach(row -> counted.put(row.getKey(), row.getValue()));
        addFailed(call, without, counted);
        return counted;
    }

    /** The engine forgets that it came to a step at which nothing was done: what failed is counted from its incidents. */
    private void addFailed(CallId call, Collection<DossierId> without, Map<Place, Counted> counted) {
        jdbc.sql(
                        """
                        select p.key_, i.activity_id_, count(distinct d.id) as cases, min(i.incident_timestamp_) as since
                        from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_
                        join act_re_procdef p on p.id_ = i.proc_def_id_
                        join passerelle.dossier d on d.number = e.business_key_
                        where p.key_ in (:keys) and d.call_id = :call and d.id <> all (:without)
                        group by p.key_, i.activity_id_ order by min(i.incident_timestamp_), i.activity_id_
                        """)
                .param("keys", COUNTED)
                .param("call", call.value())
                .param("without", without.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, i) -> {
                    Place place = new Place(row.getString("key_"), row.getString("activity_id_"));
                    return Map.entry(
                            place,
                            counted.getOrDefault(place, Counted.NEVER)
                                    .failing(
                                            row.getInt("cases"),
                                            row.getTimestamp("since").toInstant()));
                })
                .list()
                .forEach(failed -> counted.put(failed.getKey(), failed.getValue()));
    }

    private static @Nullable Duration millis(@Nullable Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }
}

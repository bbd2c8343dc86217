package org.passerelle.committee;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.shared.Json;
import org.passerelle.shared.ReadTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What submitted dossiers bring to the balance of awards, as the database keeps it beside their documents. */
@Repository
class TraitsTable {

    private static final Set<Stage> SECRET = EnumSet.of(Stage.UNDER_APPRAISAL);

    private static final ReadTexts<Brought> BROUGHT = new ReadTexts<>(20_000, json -> Json.read(json, Brought.class));

    private final JdbcClient jdbc;

    TraitsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Traits traits, Stage seenOutside) {}

    Map<DossierId, Traits> of(Collection<DossierId> dossiers, CallDefinition call) {
        Map<DossierId, Traits> traits = new HashMap<>();
        rows(dossiers, call).forEach(row -> traits.put(row.traits().dossier(), row.traits()));
        return traits;
    }

    /** The years in which what they are given falls due. */
    Map<DossierId, DueYears> due(Collection<DossierId> dossiers, CallDefinition call) {
        Map<DossierId, DueYears> due = new HashMap<>();
        of(dossiers, call).forEach((dossier, traits) -> due.put(dossier, traits.due()));
        return due;
    }

    /** Of those whose outcome anybody may know. */
    Map<DossierId, Traits> known(Collection<DossierId> dossiers, CallDefinition call) {
        Map<DossierId, Traits> traits = new HashMap<>();
        rows(dossiers, call).stream()
                .filter(row -> !SECRET.contains(row.seenOutside()))
                .forEach(row -> traits.put(row.traits().dossier(), row.traits()));
        return traits;
    }

    private List<Row> rows(Collection<DossierId> dossiers, CallDefinition call) {
        return dossiers.isEmpty()
                ? List.of()
                : jdbc.sql("select id, stage, released_at is not null as released, brings from passerelle.dossier"
                                + " where id = any (:dossiers) and submitted_at is not null")
                        .param(
                                "dossiers",
                                dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                        .query((row, number) -> new Row(
                                CallTraits.of(
                                        new DossierId(row.getObject("id", UUID.class)),
                                        BROUGHT.of(row.getString("brings")),
                                        call),
                                Stage.valueOf(row.getString("stage")).seenOutside(row.getBoolean("released"), false)))
                        .list();
    }
}

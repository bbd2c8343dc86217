package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.forms.DossierKeys;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Resource;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What submitted dossiers bring to the balance of awards, taken out of their documents without the rest of them. */
@Repository
class TraitsTable {

    private static final Set<Stage> SECRET = EnumSet.of(Stage.UNDER_APPRAISAL);

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
                : jdbc.sql("select id, stage, released_at is not null as released, answers -> :sdgs as sdgs,"
                                + " answers ->> :partnership as partnership, plan -> 'countries' as countries,"
                                + " plan -> 'resources' as resources from passerelle.dossier"
                                + " where id = any (:dossiers) and submitted_at is not null")
                        .param("sdgs", DossierKeys.SDGS)
                        .param("partnership", DossierKeys.PARTNERSHIP)
                        .param(
                                "dossiers",
                                dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                        .query((row, number) -> row(row, call))
                        .list();
    }

    private static Row row(ResultSet row, CallDefinition call) throws SQLException {
        Traits traits = CallTraits.of(
                new DossierId(row.getObject("id", UUID.class)),
                List.of(Json.read(row.getString("countries"), CountryPart[].class)),
                List.of(Json.read(row.getString("resources"), Resource[].class)),
                goals(row.getString("sdgs")),
                DossierKeys.NEW.equals(row.getString("partnership")),
                call);
        return new Row(traits, Stage.valueOf(row.getString("stage")).seenOutside(row.getBoolean("released")));
    }

    /** A list where the question was answered; anything else names no goal. */
    private static List<?> goals(@Nullable String answer) {
        return answer != null && answer.startsWith("[") ? List.of(Json.read(answer, Object[].class)) : List.of();
    }
}

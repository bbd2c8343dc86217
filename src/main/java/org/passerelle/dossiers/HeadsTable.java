package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.calls.CallId;
import org.passerelle.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The columns of the table {@code dossier} that lists show. */
@Repository
class HeadsTable {

    private static final String COLUMNS =
            "select id, stage, number, title, requested, released_at from passerelle.dossier ";

    private final JdbcClient jdbc;

    HeadsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DossierHead> of(CallId call) {
        return jdbc.sql(COLUMNS + "where call_id = :call")
                .param("call", call.value())
                .query(HeadsTable::head)
                .list();
    }

    List<DossierHead> of(Collection<DossierId> ids) {
        return jdbc.sql(COLUMNS + "where id = any (:ids)")
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(HeadsTable::head)
                .list();
    }

    private static DossierHead head(ResultSet row, int ignored) throws SQLException {
        return new DossierHead(
                new DossierId(row.getObject("id", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                row.getString("number"),
                row.getString("title"),
                new Money(row.getBigDecimal("requested")),
                row.getTimestamp("released_at") != null);
    }

    /** Whether a submitted dossier of a ranked call is still in the race for outsiders. */
    boolean isAnyPendingOutside(CallId call) {
        return jdbc.sql(
                        "select exists (select 1 from passerelle.dossier where call_id = :call and submitted_at is not null"
                                + " and stage = any (case when released_at is null then :unreleased else :released end))")
                .param("call", call.value())
                .param("unreleased", pending(false))
                .param("released", pending(true))
                .query(Boolean.class)
                .single();
    }

    private static String[] pending(boolean released) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.seenOutside(released, true).isPendingOutside())
                .map(Stage::name)
                .toArray(String[]::new);
    }
}

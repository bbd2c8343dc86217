package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code admissibility}: one row for each judgement, with its check list. */
@Repository
class AdmissibilityTable {

    private final JdbcClient jdbc;

    AdmissibilityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Judged judged) {
        jdbc.sql("insert into passerelle.admissibility (id, dossier_id, number, verdict, reasons, words, checks,"
                        + " judged_by, judge_name, judged_at, state) values (:id, :dossier, :number, :verdict,"
                        + " :reasons::jsonb, :words, :checks::jsonb, :by, :name, :at, :state)")
                .param("id", judged.id())
                .param("dossier", judged.dossier().value())
                .param("number", judged.number())
                .param("verdict", judged.verdict().name())
                .param("reasons", Json.write(judged.reasons()))
                .param("words", judged.words())
                .param("checks", Json.write(judged.checks()))
                .param("by", judged.judge().value())
                .param("name", judged.judgeName())
                .param("at", judged.at().atOffset(ZoneOffset.UTC))
                .param("state", judged.state().name())
                .update();
    }

    /** What the second person says of a judgement that waits for it. */
    void close(UUID id, Judged.State state, Actor second, Instant at, String remark) {
        jdbc.sql("update passerelle.admissibility set state = :state, second_name = :name, second_at = :at,"
                        + " remark = :remark where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("name", second.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("remark", remark)
                .update();
    }

    /** Those of a dossier, in their order. */
    List<Judged> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.admissibility where dossier_id = :dossier order by number")
                .param("dossier", dossier.value())
                .query(AdmissibilityTable::read)
                .list();
    }

    /** The one that waits for a second person. */
    Optional<Judged> waiting(DossierId dossier) {
        return of(dossier).stream()
                .filter(judged -> judged.state() == Judged.State.AWAITS_SECOND)
                .findFirst();
    }

    private static Judged read(ResultSet row, int ignored) throws SQLException {
        Timestamp second = row.getTimestamp("second_at");
        return new Judged(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getInt("number"),
                Judged.Verdict.valueOf(row.getString("verdict")),
                Arrays.asList(Json.read(row.getString("reasons"), String[].class)),
                row.getString("words"),
                Arrays.asList(Json.read(row.getString("checks"), Checked[].class)),
                new PersonId(row.getObject("judged_by", UUID.class)),
                row.getString("judge_name"),
                row.getTimestamp("judged_at").toInstant(),
                Judged.State.valueOf(row.getString("state")),
                row.getString("second_name"),
                second == null ? null : second.toInstant(),
                row.getString("remark"));
    }
}

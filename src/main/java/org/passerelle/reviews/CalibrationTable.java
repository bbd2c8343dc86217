package org.passerelle.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code calibration_anchor} and {@code calibration_score}. */
@Repository
class CalibrationTable {

    private static final String ANCHORS = "select a.call_id, a.dossier_id, d.number, d.title, a.reference, a.reason"
            + " from passerelle.calibration_anchor a join passerelle.dossier d on d.id = a.dossier_id"
            + " where a.call_id = :call order by d.number, d.id";

    private final JdbcClient jdbc;

    CalibrationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets an anchor, or its reference anew. */
    void set(Anchor anchor, Instant at) {
        jdbc.sql("insert into passerelle.calibration_anchor (call_id, dossier_id, reference, reason, set_at)"
                        + " values (:call, :dossier, :reference::jsonb, :reason, :at) on conflict (call_id, dossier_id)"
                        + " do update set reference = :reference::jsonb, reason = :reason, set_at = :at")
                .param("call", anchor.call().value())
                .param("dossier", anchor.dossier().value())
                .param("reference", Json.write(anchor.reference()))
                .param("reason", anchor.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes an anchor away; false where there was none. */
    boolean drop(CallId call, DossierId dossier) {
        return jdbc.sql("delete from passerelle.calibration_anchor where call_id = :call and dossier_id = :dossier")
                        .param("call", call.value())
                        .param("dossier", dossier.value())
                        .update()
                == 1;
    }

    /** The anchors of a call, by number. */
    List<Anchor> anchors(CallId call) {
        return jdbc.sql(ANCHORS)
                .param("call", call.value())
                .query(CalibrationTable::anchor)
                .list();
    }

    /** Whether a reviewer of the call has accepted: from then on its anchors stay. */
    boolean isUnderWay(CallId call) {
        return jdbc.sql("select exists (select 1 from passerelle.score_sheet s join passerelle.dossier d"
                        + " on d.id = s.dossier_id where d.call_id = :call and s.state in ('ACCEPTED', 'REPLACED'))"
                        + " or exists (select 1 from passerelle.calibration_score where call_id = :call)")
                .param("call", call.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the person has accepted to review a dossier of the call. */
    boolean reviews(PersonId reviewer, CallId call) {
        return jdbc.sql("select exists (select 1 from passerelle.score_sheet s join passerelle.dossier d"
                        + " on d.id = s.dossier_id where d.call_id = :call and s.reviewer_id = :reviewer"
                        + " and s.state = 'ACCEPTED')")
                .param("call", call.value())
                .param("reviewer", reviewer.value())
                .query(Boolean.class)
                .single();
    }

    /** Keeps what a reviewer scored; false where that was done before. */
    boolean score(Anchor anchor, Actor reviewer, Scores scores, Instant at) {
        return jdbc.sql("insert into passerelle.calibration_score (call_id, dossier_id, reviewer_id, reviewer_name,"
                                + " scores, scored_at) values (:call, :dossier, :reviewer, :name, :scores::jsonb, :at)"
                                + " on conflict do nothing")
                        .param("call", anchor.call().value())
                        .param("dossier", anchor.dossier().value())
                        .param("reviewer", reviewer.personId().value())
                        .param("name", reviewer.name())
                        .param("scores", Json.write(scores))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What the reviewers of a call scored its anchors, by reviewer, then by number. */
    List<Calibration> scored(CallId call) {
        return jdbc.sql("select a.*, s.reviewer_id, s.reviewer_name, s.scores, s.scored_at from (" + ANCHORS + ") a"
                        + " join passerelle.calibration_score s on s.call_id = a.call_id"
                        + " and s.dossier_id = a.dossier_id order by s.reviewer_name, s.reviewer_id, a.number")
                .param("call", call.value())
                .query(CalibrationTable::calibration)
                .list();
    }

    private static Anchor anchor(ResultSet row, int ignored) throws SQLException {
        return new Anchor(
                new CallId(row.getObject("call_id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                Json.read(row.getString("reference"), Scores.class),
                row.getString("reason"));
    }

    private static Calibration calibration(ResultSet row, int number) throws SQLException {
        return new Calibration(
                anchor(row, number),
                new PersonId(row.getObject("reviewer_id", UUID.class)),
                row.getString("reviewer_name"),
                Json.read(row.getString("scores"), Scores.class),
                row.getTimestamp("scored_at").toInstant());
    }
}

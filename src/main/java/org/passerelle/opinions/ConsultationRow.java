package org.passerelle.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;

/** A row of {@code consultation} with its late version beside it. */
final class ConsultationRow {

    private ConsultationRow() {}

    static Consultation read(ResultSet row, int number) throws SQLException {
        String value = row.getString("value");
        return new Consultation(
                new ConsultationId(row.getObject("id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                ConsultationKind.valueOf(row.getString("kind")),
                row.getString("body"),
                row.getString("label"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Consultation.Status.valueOf(row.getString("status")),
                value == null ? null : OpinionValue.valueOf(value),
                row.getString("comment"),
                Arrays.asList(Json.read(row.getString("conditions"), String[].class)),
                Json.readMap(row.getString("answers")),
                instant(row.getTimestamp("given_at")),
                row.getString("given_by_name"),
                course(row, number));
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("holder_id", UUID.class);
        boolean late = row.getObject("late_version") != null;
        return new Course(
                holder == null ? null : new PersonId(holder),
                instant(row.getTimestamp("extended_at")),
                row.getString("added_reason"),
                row.getString("withdrawn_reason"),
                row.getInt("version"),
                late ? OpinionVersionsTable.version(row, number) : null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

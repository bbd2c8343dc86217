package org.passerelle.letters;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code passerelle.notification}: one for each letter about a decision that its applicant can open. */
@Repository
class NotificationTable {

    private static final String SELECT =
            "select n.*, l.kind from passerelle.notification n join passerelle.letter l on l.id = n.letter where ";

    private final JdbcClient jdbc;

    NotificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Notification sent) {
        jdbc.sql("insert into passerelle.notification (letter, call_id, dossier_id, sent_at) values (:letter, :call,"
                        + " :dossier, :sent)")
                .param("letter", sent.letter())
                .param("call", sent.call().value())
                .param("dossier", sent.dossier().value())
                .param("sent", sent.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this was the first that is known of it. */
    boolean known(UUID letter, Notification.Known known) {
        FileId proof = known.proof();
        return jdbc.sql(
                                "update passerelle.notification set mode = :mode, known_on = :on, known_by = :by,"
                                        + " recorded_at = :at, proof = :proof, proof_name = :name where letter = :letter and mode is null")
                        .param("letter", letter)
                        .param("mode", known.mode().name())
                        .param("on", known.on())
                        .param("by", known.by())
                        .param("at", known.recordedAt().atOffset(ZoneOffset.UTC))
                        .param("proof", proof == null ? null : proof.value(), Types.OTHER)
                        .param("name", known.proofName(), Types.VARCHAR)
                        .update()
                == 1;
    }

    Optional<Notification> find(UUID letter) {
        return jdbc.sql(SELECT + "n.letter = :letter")
                .param("letter", letter)
                .query(NotificationTable::notification)
                .optional();
    }

    /** The oldest first. */
    List<Notification> of(DossierId dossier) {
        return jdbc.sql(SELECT + "n.dossier_id = :dossier order by n.sent_at, l.seq")
                .param("dossier", dossier.value())
                .query(NotificationTable::notification)
                .list();
    }

    /** The last letter that tells of a decision which can be contested. */
    Optional<Notification> lastContestable(DossierId dossier) {
        return of(dossier).stream().filter(sent -> sent.kind().isContestable()).reduce((first, last) -> last);
    }

    /** Of some of the letters of a call. */
    List<Notification> of(CallId call, Collection<UUID> letters) {
        return jdbc.sql(SELECT + "n.letter = any (:letters) and n.call_id = :call")
                .param("letters", letters.toArray(UUID[]::new))
                .param("call", call.value())
                .query(NotificationTable::notification)
                .list();
    }

    private static Notification notification(ResultSet row, int ignored) throws SQLException {
        return new Notification(
                row.getObject("letter", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                new CallId(row.getObject("call_id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getTimestamp("sent_at").toInstant(),
                known(row));
    }

    private static Notification.@Nullable Known known(ResultSet row) throws SQLException {
        Date on = row.getDate("known_on");
        if (on == null) {
            return null;
        }
        UUID proof = row.getObject("proof", UUID.class);
        return new Notification.Known(
                Notification.Mode.valueOf(row.getString("mode")),
                on.toLocalDate(),
                Objects.requireNonNull(row.getString("known_by")),
                row.getTimestamp("recorded_at").toInstant(),
                proof == null ? null : new FileId(proof),
                row.getString("proof_name"));
    }
}

package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attachment}: documents given with a dossier; the bytes are in {@code files}. */
@Repository
class AttachmentsTable {

    private final JdbcClient jdbc;

    AttachmentsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment attachment) {
        jdbc.sql("insert into passerelle.attachment (id, dossier_id, type, file_id, name, media_type, size, sha256,"
                        + " added_at, added_by) values (:id, :dossier, :type, :file, :name, :mediaType, :size, :sha256,"
                        + " :addedAt, :addedBy)")
                .param("id", attachment.id())
                .param("dossier", attachment.dossier().value())
                .param("type", attachment.type().name())
                .param("file", attachment.file().value())
                .param("name", attachment.name())
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("addedAt", attachment.addedAt().atOffset(ZoneOffset.UTC))
                .param("addedBy", attachment.addedBy())
                .update();
    }

    boolean delete(DossierId dossier, UUID id) {
        return jdbc.sql("delete from passerelle.attachment where dossier_id = :dossier and id = :id")
                        .param("dossier", dossier.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    List<Attachment> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.attachment where dossier_id = :dossier order by added_at, id")
                .param("dossier", dossier.value())
                .query(AttachmentsTable::attachment)
                .list();
    }

    Optional<Attachment> find(DossierId dossier, UUID id) {
        return jdbc.sql("select * from passerelle.attachment where dossier_id = :dossier and id = :id")
                .param("dossier", dossier.value())
                .param("id", id)
                .query(AttachmentsTable::attachment)
                .optional();
    }

    private static Attachment attachment(ResultSet row, int ignored) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                DocumentType.valueOf(row.getString("type")),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }
}

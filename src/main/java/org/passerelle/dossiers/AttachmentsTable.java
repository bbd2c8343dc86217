package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.FileId;
import org.passerelle.people.OrganisationId;
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
                        + " added_at, added_by, first_given_at, reused_from) values (:id, :dossier, :type, :file, :name,"
                        + " :mediaType, :size, :sha256, :addedAt, :addedBy, :firstGivenAt, :reusedFrom)")
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
                .param("firstGivenAt", attachment.firstGivenAt().atOffset(ZoneOffset.UTC))
                .param("reusedFrom", attachment.reusedFrom())
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
        return jdbc.sql(
                        "select * from passerelle.attachment where dossier_id = :dossier order by added_at, type, name, id")
                .param("dossier", dossier.value())
                .query(AttachmentsTable::attachment)
                .list();
    }

    /** A document, and the name of the dossier that it was given with. */
    record Given(Attachment attachment, String dossier) {}

    /** Those of some types in every dossier that the organisation leads, the latest first. */
    List<Given> given(OrganisationId lead, Collection<DocumentType> types) {
        return jdbc.sql("select a.*, coalesce(d.number, d.title) as dossier from passerelle.attachment a"
                        + " join passerelle.dossier d on d.id = a.dossier_id where d.lead_id = :lead and a.type in (:types)"
                        + " order by a.first_given_at desc, a.reused_from <> '', a.added_at, a.id")
                .param("lead", lead.value())
                .param("types", types.stream().map(DocumentType::name).toList())
                .query((row, number) -> new Given(attachment(row, number), row.getString("dossier")))
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
                row.getString("added_by"),
                row.getTimestamp("first_given_at").toInstant(),
                row.getString("reused_from"));
    }
}

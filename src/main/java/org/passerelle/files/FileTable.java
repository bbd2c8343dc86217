package org.passerelle.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code passerelle.stored_file}: names and kinds on blobs. */
@Repository
class FileTable {

    /** A file and where its bytes are. */
    record Located(StoredFile file, UUID blob) {}

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file, UUID blob, String by) {
        jdbc.sql("insert into passerelle.stored_file (id, blob, name, media_type, created_at, created_by)"
                        + " values (:id, :blob, :name, :mediaType, :at, :by)")
                .param("id", file.id().value())
                .param("blob", blob)
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("at", file.storedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<Located> find(FileId id) {
        return jdbc.sql("select f.*, b.sha256, b.size from passerelle.stored_file f"
                        + " join passerelle.blob b on b.id = f.blob where f.id = :id")
                .param("id", id.value())
                .query((row, i) -> located(row))
                .optional();
    }

    void remove(FileId id) {
        jdbc.sql("delete from passerelle.stored_file where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Located located(ResultSet row) throws SQLException {
        StoredFile file = new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("created_at").toInstant());
        return new Located(file, row.getObject("blob", UUID.class));
    }
}

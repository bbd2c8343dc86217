package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code passerelle.blob} and its chunks: the same bytes are kept once. */
@Repository
class BlobTable {

    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    BlobTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The blob with these bytes, an older one where it exists; locked against removal until the transaction ends. */
    UUID keep(Spool spool, Instant now) throws IOException {
        Optional<UUID> known = lock(spool.sha256());
        while (known.isEmpty()) {
            UUID id = UUID.randomUUID();
            int added = jdbc.sql("insert into passerelle.blob (id, sha256, size, created_at)"
                            + " values (:id, :sha256, :size, :now) on conflict (sha256) do nothing")
                    .param("id", id)
                    .param("sha256", spool.sha256())
                    .param("size", spool.size())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            if (added == 1) {
                addChunks(id, spool);
                return id;
            }
            known = lock(spool.sha256());
        }
        return known.get();
    }

    private Optional<UUID> lock(String sha256) {
        return jdbc.sql("select id from passerelle.blob where sha256 = :sha256 for key share")
                .param("sha256", sha256)
                .query(UUID.class)
                .optional();
    }

    private void addChunks(UUID blob, Spool spool) throws IOException {
        try (InputStream in = spool.open()) {
            byte[] buffer = new byte[CHUNK];
            int seq = 0;
            for (int n = in.readNBytes(buffer, 0, CHUNK); n > 0; n = in.readNBytes(buffer, 0, CHUNK)) {
                jdbc.sql("insert into passerelle.blob_chunk (blob, seq, bytes) values (:blob, :seq, :bytes)")
                        .param("blob", blob)
                        .param("seq", seq++)
                        .param("bytes", n == CHUNK ? buffer : Arrays.copyOf(buffer, n))
                        .update();
            }
        }
    }

    Optional<byte[]> chunk(UUID blob, int seq) {
        return jdbc.sql("select bytes from passerelle.blob_chunk where blob = :blob and seq = :seq")
                .param("blob", blob)
                .param("seq", seq)
                .query(byte[].class)
                .optional();
    }

    /** Removes the bytes unless another file has them; locked first, so that a file that arrives now is seen. */
    void removeUnused(UUID blob) {
        jdbc.sql("select id from passerelle.blob where id = :blob for update")
                .param("blob", blob)
                .query(UUID.class)
                .optional();
        int removed = jdbc.sql("delete from passerelle.blob b where b.id = :blob"
                        + " and not exists (select 1 from passerelle.stored_file f where f.blob = b.id)")
                .param("blob", blob)
                .update();
        if (removed == 1) {
            jdbc.sql("delete from passerelle.blob_chunk where blob = :blob")
                    .param("blob", blob)
                    .update();
        }
    }
}

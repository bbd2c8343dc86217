package org.passerelle.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code partial_upload} and {@code partial_chunk}. */
@Repository
class PartialTable {

    private static final String THIS = " where owner = :owner and key = :key and size = :size";

    private final JdbcClient jdbc;

    PartialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long begin(String owner, PartialFile file, Instant now) {
        return jdbc.sql("insert into passerelle.partial_upload (id, owner, key, size, received, touched_at) values"
                        + " (:id, :owner, :key, :size, 0, :now) on conflict (owner, key) do update set touched_at ="
                        + " :now returning received")
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("key", file.key())
                .param("size", file.size())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Adds to what is there if it continues it; answers how much is there. */
    long append(String owner, PartialFile file, long start, byte[] bytes, Instant now) {
        Head head = of(
                        jdbc.sql("select id, received from passerelle.partial_upload" + THIS + " for update"),
                        owner,
                        file)
                .query(Head.class)
                .optional()
                .orElse(new Head(UUID.randomUUID(), -1));
        if (head.received() != start || bytes.length == 0 || start + bytes.length > file.size()) {
            return Math.max(0, head.received());
        }
        jdbc.sql("insert into passerelle.partial_chunk (upload, start, bytes) values (:id, :start, :bytes)")
                .param("id", head.id())
                .param("start", start)
                .param("bytes", bytes)
                .update();
        jdbc.sql("update passerelle.partial_upload set received = :received, touched_at = :now where id = :id")
                .param("received", start + bytes.length)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", head.id())
                .update();
        return start + bytes.length;
    }

    /** Part after part, one at a time in memory. */
    InputStream open(String owner, PartialFile file) {
        List<UUID> id = of(jdbc.sql("select id from passerelle.partial_upload" + THIS), owner, file)
                .query(UUID.class)
                .list();
        List<Long> starts = id.isEmpty() ? List.of() : starts(id.get(0));
        Iterator<InputStream> parts =
                starts.stream().map(start -> part(id.get(0), start)).iterator();
        Enumeration<InputStream> all = parts.hasNext()
                ? asEnumeration(parts)
                : Collections.enumeration(List.of(InputStream.nullInputStream()));
        return new SequenceInputStream(all);
    }

    void remove(String owner, PartialFile file) {
        of(jdbc.sql("delete from passerelle.partial_upload" + THIS), owner, file)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from passerelle.partial_upload where touched_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** So that nobody fills the service with beginnings. */
    void keepLast(String owner, int most) {
        jdbc.sql("delete from passerelle.partial_upload where id in (select id from passerelle.partial_upload where"
                        + " owner = :owner order by touched_at desc, id offset :most)")
                .param("owner", owner)
                .param("most", most)
                .update();
    }

    private List<Long> starts(UUID id) {
        return jdbc.sql("select start from passerelle.partial_chunk where upload = :id order by start")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private InputStream part(UUID id, long start) {
        return new ByteArrayInputStream(
                jdbc.sql("select bytes from passerelle.partial_chunk where upload = :id and start = :start")
                        .param("id", id)
                        .param("start", start)
                        .query((row, number) -> row.getBytes(1))
                        .single());
    }

    @SuppressWarnings("JdkObsolete") // what SequenceInputStream asks for
    private static Enumeration<InputStream> asEnumeration(Iterator<InputStream> parts) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        };
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec sql, String owner, PartialFile file) {
        return sql.param("owner", owner).param("key", file.key()).param("size", file.size());
    }

    record Head(UUID id, long received) {}
}

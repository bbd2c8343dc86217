package org.passerelle.links;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.shared.Language;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code post_link}. */
@Repository
class PostLinkTable {

    private static final RowMapper<PostLink> READ = (row, number) -> new PostLink(
            row.getObject("id", UUID.class),
            row.getString("body"),
            row.getString("mailbox"),
            Language.valueOf(row.getString("language")),
            row.getDate("day").toLocalDate(),
            row.getTimestamp("sent_at").toInstant(),
            row.getTimestamp("expires_at").toInstant());

    private final JdbcClient jdbc;

    PostLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the link; false where one was sent to the body on that day. */
    boolean insert(PostLink link, String tokenHash) {
        return jdbc.sql(
                                "insert into passerelle.post_link (id, token_hash, body, mailbox, language, day, sent_at, expires_at)"
                                        + " values (:id, :hash, :body, :mailbox, :language, :day, :sent, :expires)"
                                        + " on conflict (body, day) do nothing")
                        .param("id", link.id())
                        .param("hash", tokenHash)
                        .param("body", link.body())
                        .param("mailbox", link.mailbox())
                        .param("language", link.language().name())
                        .param("day", link.day())
                        .param("sent", link.sentAt().atOffset(ZoneOffset.UTC))
                        .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<PostLink> find(String tokenHash) {
        return jdbc.sql("select * from passerelle.post_link where token_hash = :hash")
                .param("hash", tokenHash)
                .query(READ)
                .optional();
    }
}

package org.passerelle.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reading the trail: of the whole service for the auditor, of one call for those who follow it. */
@Service
public class Audit {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Rights rights;

    Audit(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** Lines newest first, before an id. */
    public List<TrailEntry> page(Actor actor, TrailFilter filter, long before, int limit) {
        rights.require(actor, Act.BROWSE_TRAIL);
        return jdbc.sql(
                        """
                        select * from passerelle.trail where id < :before and (:verb = '' or verb = :verb)
                        and at >= :from and at < :until and passerelle.folded(by_login || ' ' || by_name) like :who
                        order by id desc limit :limit
                        """)
                .param("before", before)
                .param("verb", filter.verb().strip())
                .param("from", at(filter.from(), Instant.EPOCH))
                .param("until", at(filter.until(), END))
                .param("who", Words.anywhere(filter.who().toLowerCase(Locale.ROOT)))
                .param("limit", limit)
                .query(Trail::entry)
                .list();
    }

    private static OffsetDateTime at(@Nullable Instant said, Instant otherwise) {
        return (said == null ? otherwise : said).atOffset(ZoneOffset.UTC);
    }

    /** The lines of one call, without those of its dossiers, newest first, before an id. */
    public List<TrailEntry> ofCall(Actor actor, UUID call, long before, int limit) {
        rights.require(actor, Act.READ_TRAIL);
        return jdbc.sql("select * from passerelle.trail where call_id = :call and dossier_id is null"
                        + " and id < :before order by id desc limit :limit")
                .param("call", call)
                .param("before", before)
                .param("limit", limit)
                .query(Trail::entry)
                .list();
    }

    /** Every act that left a line, for the filter. */
    public List<String> verbs(Actor actor) {
        rights.require(actor, Act.BROWSE_TRAIL);
        return jdbc.sql("select distinct verb from passerelle.trail order by verb")
                .query(String.class)
                .list();
    }
}

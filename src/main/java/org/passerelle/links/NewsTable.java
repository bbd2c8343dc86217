package org.passerelle.links;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.LateOpinions;
import org.passerelle.opinions.ConsultationId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code opinion_news}: what waits for the mail of a body, and in which mail it was told. */
@Repository
class NewsTable {

    private static final RowMapper<News> READ = (row, number) -> new News(
            new ConsultationId(row.getObject("consultation_id", UUID.class)),
            Optional.ofNullable(row.getObject("days_left", Integer.class)),
            row.getBoolean("again"));

    private final JdbcClient jdbc;

    NewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ConsultationId consultation, @Nullable Integer daysLeft, Instant at) {
        jdbc.sql("insert into passerelle.opinion_news (id, consultation_id, days_left, at) values (:id, :consultation,"
                        + " :days, :at)")
                .param("id", UUID.randomUUID())
                .param("consultation", consultation.value())
                .param("days", daysLeft, java.sql.Types.INTEGER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is awaited is told once more. */
    void addAgain(ConsultationId consultation, Instant at) {
        jdbc.sql(
                        "insert into passerelle.opinion_news (id, consultation_id, again, at) values (:id, :consultation, true, :at)")
                .param("id", UUID.randomUUID())
                .param("consultation", consultation.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is awaited from the body, and what is late and may still come, is told again, where it does not wait to be told. */
    void again(String body, Instant at) {
        jdbc.sql(
                        "insert into passerelle.opinion_news (id, consultation_id, again, at) select"
                                + " gen_random_uuid(), c.id, true, :at"
                                + " from passerelle.consultation c join passerelle.dossier d on d.id = c.dossier_id"
                                + " where c.body = :body and (c.status = 'ASKED' or " + LateOpinions.LATE
                                + ") and not exists"
                                + " (select 1 from passerelle.opinion_news n where n.consultation_id = c.id and n.link_id is null)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("body", body)
                .update();
    }

    /** The bodies to which something is still to be told of what is awaited from them. */
    List<String> bodies() {
        return jdbc.sql("select distinct c.body from passerelle.opinion_news n join passerelle.consultation c"
                        + " on c.id = n.consultation_id join passerelle.dossier d on d.id = c.dossier_id"
                        + " where n.link_id is null and (c.status = 'ASKED' or (n.again and " + LateOpinions.LATE
                        + ")) order by c.body")
                .query(String.class)
                .list();
    }

    /** What is late of the body, may still come, and waits to be told again. */
    Set<ConsultationId> late(String body) {
        return jdbc.sql("select c.id from passerelle.opinion_news n join passerelle.consultation c on c.id ="
                        + " n.consultation_id join passerelle.dossier d on d.id = c.dossier_id where c.body = :body"
                        + " and n.link_id is null and n.again and " + LateOpinions.LATE)
                .param("body", body)
                .query((row, number) -> new ConsultationId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Takes what waits for the body's mail into it, once, whoever else asks at the same time; the latest last. */
    List<News> take(String body, UUID link) {
        return jdbc.sql(
                        "with taken as (update passerelle.opinion_news n set link_id = :link from passerelle.consultation c"
                                + " where c.id = n.consultation_id and c.body = :body and n.link_id is null"
                                + " returning n.consultation_id, n.days_left, n.again, n.at) select * from taken order by at")
                .param("link", link)
                .param("body", body)
                .query(READ)
                .list();
    }

    /** What the mail of this link told, the latest last. */
    List<News> of(UUID link) {
        return jdbc.sql("select * from passerelle.opinion_news where link_id = :link order by at")
                .param("link", link)
                .query(READ)
                .list();
    }
}

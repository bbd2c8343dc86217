package org.passerelle.opinions;

import java.util.List;
import java.util.Optional;
import org.passerelle.dossiers.LateOpinions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one body was asked and what it said; the caller has checked that the reader speaks for it. */
@Service
@Transactional(readOnly = true)
public class BodyOpinions {

    private final JdbcClient jdbc;

    BodyOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is awaited from the body, newest first. */
    public List<Consultation> awaited(String body) {
        return jdbc.sql(ConsultationsTable.SELECT
                        + "where c.body = :body and c.status = 'ASKED' order by c.asked_at desc, c.id")
                .param("body", body)
                .query(ConsultationRow::read)
                .list();
    }

    /** What the body let pass and may still answer, as the committee has not deliberated; the first deadline first. */
    public List<Consultation> late(String body) {
        return jdbc.sql(ConsultationsTable.SELECT
                        + "join passerelle.dossier d on d.id = c.dossier_id where c.body = :body and "
                        + LateOpinions.LATE + " order by c.due_at, c.id")
                .param("body", body)
                .query(ConsultationRow::read)
                .list();
    }

    /** What the body was asked last. */
    public Optional<Consultation> latest(String body) {
        return jdbc.sql(ConsultationsTable.SELECT + "where c.body = :body order by c.asked_at desc, c.id limit 1")
                .param("body", body)
                .query(ConsultationRow::read)
                .optional();
    }

    /** What the body answered or let pass and the committee has not deliberated on, the latest first. */
    public List<Consultation> recent(String body) {
        return jdbc.sql(ConsultationsTable.SELECT
                        + "join passerelle.dossier d on d.id = c.dossier_id where c.body = :body"
                        + " and c.status in ('GIVEN', 'SILENT') and " + LateOpinions.BEFORE_DELIBERATION
                        + " order by c.given_at desc, c.id limit 50")
                .param("body", body)
                .query(ConsultationRow::read)
                .list();
    }
}

package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.files.FileId;
import org.passerelle.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code derogation}. */
@Repository
class DerogationsTable {

    private final JdbcClient jdbc;

    DerogationsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was new: an organisation has one request at a time. */
    boolean ask(Derogation asked) {
        return jdbc.sql(
                                """
                                insert into passerelle.derogation
                                    (id, dossier_id, organisation, words, report, asked_by, asked_at, state)
                                values (:id, :dossier, :organisation, :words, :report, :by, :at, :state)
                                on conflict (organisation) where state = 'ASKED' do nothing
                                """)
                        .param("id", asked.id())
                        .param("dossier", asked.dossier().value())
                        .param("organisation", asked.organisation().value())
                        .param("words", asked.words())
                        .param("report", asked.report().value())
                        .param("by", asked.askedBy())
                        .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                        .param("state", asked.state().name())
                        .update()
                == 1;
    }

    /** Whether it was still to be decided. */
    boolean decide(Derogation decided, String by, Instant at) {
        return jdbc.sql(
                                """
                                update passerelle.derogation
                                set state = :state, lifted_until = :until, reason = :reason,
                                    decided_by = :by, decided_at = :at
                                where id = :id and state = 'ASKED'
                                """)
                        .param("id", decided.id())
                        .param("state", decided.state().name())
                        .param("until", decided.until())
                        .param("reason", decided.reason())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Derogation> find(UUID id) {
        return jdbc.sql("select * from passerelle.derogation where id = :id")
                .param("id", id)
                .query(DerogationsTable::read)
                .optional();
    }

    /** The last one that an organisation asked for. */
    Optional<Derogation> last(OrganisationId organisation) {
        return jdbc.sql("select * from passerelle.derogation where organisation = :organisation"
                        + " order by asked_at desc limit 1")
                .param("organisation", organisation.value())
                .query(DerogationsTable::read)
                .optional();
    }

    /** The last one of each of several organisations that asked. */
    List<Derogation> last(Collection<OrganisationId> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct on (organisation) * from passerelle.derogation"
                                + " where organisation in (:organisations) order by organisation, asked_at desc")
                        .param(
                                "organisations",
                                organisations.stream()
                                        .map(OrganisationId::value)
                                        .toList())
                        .query(DerogationsTable::read)
                        .list();
    }

    /** Those that wait for an officer, the oldest first. */
    List<Derogation> waiting() {
        return jdbc.sql("select * from passerelle.derogation where state = 'ASKED' order by asked_at, id")
                .query(DerogationsTable::read)
                .list();
    }

    private static Derogation read(ResultSet row, int number) throws SQLException {
        return new Derogation(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("words"),
                new FileId(row.getObject("report", UUID.class)),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                Derogation.State.valueOf(row.getString("state")),
                row.getObject("lifted_until", LocalDate.class),
                row.getString("reason"));
    }
}

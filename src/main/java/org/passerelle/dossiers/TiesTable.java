package org.passerelle.dossiers;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code standing_tie}, {@code dossier_tie} and {@code tie_judged}; nothing is ever taken out of the first two. */
@Repository
class TiesTable {

    private static final String STANDING = "select s.*, o.name from passerelle.standing_tie s"
            + " join passerelle.organisation o on o.id = s.organisation_id ";

    private final JdbcClient jdbc;

    TiesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person declares, the newest first. */
    List<StandingTie> standing(PersonId person) {
        return jdbc.sql(STANDING + "where s.person_id = :person order by s.since desc, o.name, s.id")
                .param("person", person.value())
                .query(TiesTable::standing)
                .list();
    }

    Optional<StandingTie> standing(PersonId person, UUID id) {
        return jdbc.sql(STANDING + "where s.person_id = :person and s.id = :id")
                .param("person", person.value())
                .param("id", id)
                .query(TiesTable::standing)
                .optional();
    }

    /** Something that a conflict annulled is to be looked at. */
    void alert(UUID id, DossierId dossier, Role awaited, Instant at) {
        jdbc.sql("insert into passerelle.conflict_alert (id, dossier_id, awaited, at)"
                        + " values (:id, :dossier, :awaited, :at)")
                .param("id", id)
                .param("dossier", dossier.value())
                .param("awaited", awaited.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everything that was annulled on a dossier was looked at. */
    void examined(DossierId dossier, String by, Instant at) {
        jdbc.sql("update passerelle.conflict_alert set examined_at = :at, examined_by = :by"
                        + " where dossier_id = :dossier and examined_at is null")
                .param("dossier", dossier.value())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(StandingTie tie) {
        LocalDate until = tie.until();
        jdbc.sql("insert into passerelle.standing_tie (id, person_id, organisation_id, kind, since, until, note,"
                        + " declared_at) values (:id, :person, :organisation, :kind, :since, :until, :note, :at)")
                .param("id", tie.id())
                .param("person", tie.person().value())
                .param("organisation", tie.organisation().value())
                .param("kind", tie.kind().name())
                .param("since", tie.since())
                .param("until", until == null ? null : Date.valueOf(until), Types.DATE)
                .param("note", tie.note())
                .param("at", tie.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID id, LocalDate until) {
        jdbc.sql("update passerelle.standing_tie set until = :until where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    /** Whether it was new: one tie closes a dossier for good. */
    boolean keep(
            PersonId person, DossierId dossier, TieKind kind, Tie.Source source, String ground, String by, Instant at) {
        return jdbc.sql(
                                "insert into passerelle.dossier_tie (person_id, dossier_id, kind, source, ground, said_by, at)"
                                        + " values (:person, :dossier, :kind, :source, :ground, :by, :at) on conflict do nothing")
                        .param("person", person.value())
                        .param("dossier", dossier.value())
                        .param("kind", kind.name())
                        .param("source", source.name())
                        .param("ground", ground)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Softer ties were judged to be no obstacle; a later judgement takes the place of an earlier one, which the trail keeps. */
    void judged(PersonId person, DossierId dossier, Collection<TieKind> kinds, String reason, String by, Instant at) {
        jdbc.sql(
                        "insert into passerelle.tie_judged (person_id, dossier_id, kinds, reason, said_by, at) values (:person,"
                                + " :dossier, :kinds, :reason, :by, :at) on conflict (person_id, dossier_id) do update set kinds"
                                + " = excluded.kinds, reason = excluded.reason, said_by = excluded.said_by, at = excluded.at")
                .param("person", person.value())
                .param("dossier", dossier.value())
                .param("kinds", kinds.stream().map(TieKind::name).sorted().toArray(String[]::new))
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<TiedPerson.Judged> judged(DossierId dossier) {
        return jdbc.sql("select * from passerelle.tie_judged where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query((row, number) -> new TiedPerson.Judged(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        List.of((String[]) row.getArray("kinds").getArray()).stream()
                                .map(TieKind::valueOf)
                                .toList(),
                        row.getString("reason"),
                        row.getString("said_by"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static StandingTie standing(ResultSet row, int ignored) throws SQLException {
        return new StandingTie(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                TieKind.valueOf(row.getString("kind")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("note"),
                row.getTimestamp("declared_at").toInstant());
    }
}

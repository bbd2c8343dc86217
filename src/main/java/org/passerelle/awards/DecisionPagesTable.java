package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.committee.SessionId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Answers;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code decision_page}, one row for each version, and {@code decision_opening}. */
@Repository
class DecisionPagesTable {

    private final JdbcClient jdbc;

    DecisionPagesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version that a human saved, from 1. */
    record Version(
            DossierId dossier, SessionId session, int version, Answers answers, String savedBy, Instant savedAt) {}

    /**
     * A dossier that the committee has settled and nobody has signed.
     *
     * @param grant what the committee gives of one funder
     * @param edited whether a human saved its page
     * @param firstSignedBy who gave the first of two signatures
     */
    record Proposed(DossierId dossier, Money grant, boolean edited, @Nullable PersonId firstSignedBy) {}

    /** Session by session, best first; without closed dossiers. */
    List<Proposed> proposed(CallId call, String funder, Collection<DossierId> closed) {
        return jdbc.sql("select d.id, coalesce((l.said -> 'grants' ->> :funder)::numeric, 0) as granted, exists (select"
                        + " from passerelle.decision_page p where p.dossier_id = d.id and p.session_id = l.session_id)"
                        + " as edited, f.person_id as first from passerelle.dossier d cross join lateral"
                        + " (select l.session_id, l.rank, s.number, coalesce(l.deliberated, l.proposed) as said"
                        + " from passerelle.committee_line l join passerelle.committee_session s on s.id = l.session_id"
                        + " where l.dossier_id = d.id and s.call_id = d.call_id order by s.number desc limit 1) l"
                        + " left join passerelle.first_signature f on f.dossier_id = d.id"
                        + " where d.call_id = :call and d.stage = 'PROPOSED' and d.id <> all (:closed)"
                        + " order by l.number, l.rank")
                .param("funder", funder)
                .param("call", call.value())
                .param("closed", closed.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    @Nullable UUID first = row.getObject("first", UUID.class);
                    return new Proposed(
                            new DossierId(row.getObject("id", UUID.class)),
                            Money.rounded(row.getBigDecimal("granted")),
                            row.getBoolean("edited"),
                            first == null ? null : new PersonId(first));
                })
                .list();
    }

    void insert(Version saved) {
        jdbc.sql("insert into passerelle.decision_page (dossier_id, session_id, version, answers, saved_by, saved_at)"
                        + " values (:dossier, :session, :version, :answers::jsonb, :by, :at)")
                .param("dossier", saved.dossier().value())
                .param("session", saved.session().value())
                .param("version", saved.version())
                .param("answers", Json.write(saved.answers().values()))
                .param("by", saved.savedBy())
                .param("at", saved.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The last version of each of several dossiers, by dossier and session. */
    Map<DossierId, List<Version>> last(Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        Map<DossierId, List<Version>> last = new HashMap<>();
        jdbc.sql("select distinct on (dossier_id, session_id) * from passerelle.decision_page where dossier_id in"
                        + " (:dossiers) order by dossier_id, session_id, version desc")
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query(DecisionPagesTable::version)
                .list()
                .forEach(version -> last.computeIfAbsent(version.dossier(), id -> new ArrayList<>())
                        .add(version));
        return last;
    }

    /** The versions of a dossier's pages, the latest first. */
    List<Version> versions(DossierId dossier) {
        return jdbc.sql("select * from passerelle.decision_page where dossier_id = :dossier order by saved_at desc,"
                        + " version desc")
                .param("dossier", dossier.value())
                .query(DecisionPagesTable::version)
                .list();
    }

    void open(DossierId dossier, PersonId person, String sha256, Instant at) {
        jdbc.sql("insert into passerelle.decision_opening (dossier_id, person_id, sha256, at) values (:dossier,"
                        + " :person, :sha, :at) on conflict do nothing")
                .param("dossier", dossier.value())
                .param("person", person.value())
                .param("sha", sha256)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The hashes of the texts that a person had before the eyes, of several dossiers. */
    Set<String> opened(PersonId person, Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select sha256 from passerelle.decision_opening where person_id = :person and"
                        + " dossier_id in (:dossiers)")
                .param("person", person.value())
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query(String.class)
                .list());
    }

    private static Version version(ResultSet row, int ignored) throws SQLException {
        return new Version(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getInt("version"),
                new Answers(Json.readMap(row.getString("answers"))),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant());
    }
}

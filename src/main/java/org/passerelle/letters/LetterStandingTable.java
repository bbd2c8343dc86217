package org.passerelle.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads decisions that hold, each with its newest letter, by the few columns that say how far they are. */
@Repository
class LetterStandingTable {

    private final JdbcClient jdbc;

    LetterStandingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LetterStanding> of(CallId call, Collection<DossierId> without) {
        return jdbc.sql(
                        """
                        select d.id, coalesce(d.number, d.title) as name, d.title, l.id as letter,
                            n.letter is not null as sent, n.known_on is not null as known
                        from passerelle.decision x
                        join passerelle.dossier d on d.id = x.dossier_id
                        left join (
                            select distinct on (dossier) dossier, id, issued_at from passerelle.letter
                            where call = :call and kind in (:kinds)
                            order by dossier, issued_at desc, seq desc
                        ) l on l.dossier = x.dossier_id and l.issued_at >= x.decided_at
                        left join passerelle.notification n on n.letter = l.id
                        where x.call_id = :call and x.withdrawn_at is null and x.dossier_id <> all (:without)
                            and not exists (select from passerelle.decision later where later.replaces = x.number)
                        """)
                .param("call", call.value())
                .param("kinds", LetterTable.DECISIONS)
                .param("without", without.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(LetterStandingTable::standing)
                .list();
    }

    private static LetterStanding standing(ResultSet row, int ignored) throws SQLException {
        return new LetterStanding(
                new DossierId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("title"),
                row.getObject("letter", UUID.class),
                row.getBoolean("sent"),
                row.getBoolean("known"));
    }
}

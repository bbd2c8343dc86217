package org.passerelle.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code dossier_officer}. */
@Repository
class HoldersTable {

    /**
     * Dossiers on which an officer still has something to do: before the decision, and after it, or once they are over, while the
     * officer is waited for, as for a check of bank details, a letter that nobody opens or a mail that came back. Of {@code
     * dossier d} and {@code dossier_officer h}.
     */
    static final String GOES_ON = "(d.stage in " + open() + " or exists (select from passerelle.worklist w where"
            + " w.dossier_id = d.id and w.person_id = h.person_id and w.awaited = 'CASE_OFFICER'"
            + Worklist.OF_THE_HOLDER
            + "))";

    private final JdbcClient jdbc;

    HoldersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(Holder holder) {
        CountryCode country = holder.country();
        jdbc.sql(
                        """
                        insert into passerelle.dossier_officer
                            (dossier_id, person_id, since, reason, country, theme, open, words, by_name)
                        values (:dossier, :person, :since, :reason, :country, :theme, :open, :words, :by)
                        on conflict (dossier_id) do update set person_id = excluded.person_id, since = excluded.since,
                            reason = excluded.reason, country = excluded.country, theme = excluded.theme,
                            open = excluded.open, words = excluded.words, by_name = excluded.by_name
                        """)
                .param("dossier", holder.dossier().value())
                .param("person", holder.person().value())
                .param("since", holder.since().atOffset(ZoneOffset.UTC))
                .param("reason", holder.reason().name())
                .param("country", country == null ? null : country.value(), Types.VARCHAR)
                .param("theme", holder.theme(), Types.VARCHAR)
                .param("open", holder.open())
                .param("words", holder.words())
                .param("by", holder.by())
                .update();
    }

    Optional<Holder> of(DossierId dossier) {
        return jdbc.sql("select h.*, p.name from passerelle.dossier_officer h"
                        + " join passerelle.person p on p.id = h.person_id where h.dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(HoldersTable::holder)
                .optional();
    }

    /** Takes some dossiers from an officer; answers those that it had. */
    List<DossierId> take(PersonId officer, Set<DossierId> dossiers) {
        return jdbc.sql(
                        "delete from passerelle.dossier_officer where person_id = :officer and dossier_id = any (:dossiers)"
                                + " returning dossier_id")
                .param("officer", officer.value())
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, number) -> new DossierId(row.getObject("dossier_id", UUID.class)))
                .list();
    }

    /** The dossiers of an officer that still go on, by number. */
    List<DossierId> open(PersonId officer) {
        return jdbc.sql("select d.id from passerelle.dossier_officer h join passerelle.dossier d on d.id = h.dossier_id"
                        + " where h.person_id = :officer and " + GOES_ON + " order by d.number")
                .param("officer", officer.value())
                .query((row, number) -> new DossierId(row.getObject("id", UUID.class)))
                .list();
    }

    /** How many dossiers go on, but for some, that no officer has who is still one. */
    int withNobody(Set<DossierId> but) {
        return jdbc.sql("select count(*) from passerelle.dossier d where d.stage in (:open)"
                        + " and d.id <> all (:but) and not exists (select from"
                        + " passerelle.dossier_officer h join passerelle.person p on p.id = h.person_id"
                        + " where h.dossier_id = d.id and p.status <> 'DISABLED' and p.roles @> array['CASE_OFFICER'])")
                .param("open", Stage.open().stream().map(Stage::name).toList())
                .param("but", but.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static String open() {
        return Stage.open().stream().map(stage -> "'" + stage.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }

    private static Holder holder(ResultSet row, int ignored) throws SQLException {
        String country = row.getString("country");
        return new Holder(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("since").toInstant(),
                Holder.Reason.valueOf(row.getString("reason")),
                country == null ? null : CountryCode.of(country),
                row.getString("theme"),
                row.getInt("open"),
                row.getString("words"),
                row.getString("by_name"));
    }
}

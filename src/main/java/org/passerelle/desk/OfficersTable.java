package org.passerelle.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code officer_profile} and {@code officer_absence}. */
@Repository
class OfficersTable {

    private final JdbcClient jdbc;

    OfficersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(OfficerProfile profile) {
        jdbc.sql(
                        """
                        insert into passerelle.officer_profile (person_id, countries, themes, share, most)
                        values (:person, :countries, :themes, :share, :most)
                        on conflict (person_id) do update set countries = excluded.countries,
                            themes = excluded.themes, share = excluded.share, most = excluded.most
                        """)
                .param("person", profile.person().value())
                .param(
                        "countries",
                        profile.countries().stream()
                                .map(CountryCode::value)
                                .sorted()
                                .toArray(String[]::new))
                .param("themes", profile.themes().stream().sorted().toArray(String[]::new))
                .param("share", profile.share())
                .param("most", profile.most(), Types.INTEGER)
                .update();
    }

    /** An officer who has a dossier has a profile, if an empty one: the lists find through it who left. */
    void know(PersonId person) {
        jdbc.sql("insert into passerelle.officer_profile (person_id) values (:person) on conflict do nothing")
                .param("person", person.value())
                .update();
    }

    Optional<OfficerProfile> profile(PersonId person) {
        return jdbc.sql("select * from passerelle.officer_profile where person_id = :person")
                .param("person", person.value())
                .query(OfficersTable::profile)
                .optional();
    }

    /**
     * The officers who are there to take dossiers, each with its profile and its open dossiers; by name.
     *
     * @param uncounted dossiers that are not there for who reads the numbers
     */
    List<OfficerRule.Candidate> officers(Set<DossierId> uncounted) {
        return jdbc.sql(
                        """
                        select p.id as person_id, p.name, coalesce(o.countries, '{}') as countries,
                            coalesce(o.themes, '{}') as themes, coalesce(o.share, 100) as share, o.most,
                            (select count(*) from passerelle.dossier_officer h
                             join passerelle.dossier d on d.id = h.dossier_id
                             where h.person_id = p.id and %s and d.id <> all (:uncounted)) as open
                        from passerelle.person p
                        left join passerelle.officer_profile o on o.person_id = p.id
                        where p.status <> 'DISABLED' and p.roles @> array['CASE_OFFICER']
                        order by p.name, p.id
                        """
                                .formatted(HoldersTable.GOES_ON))
                .param("uncounted", uncounted.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        new OfficerRule.Candidate(profile(row, number), row.getString("name"), row.getInt("open")))
                .list();
    }

    void add(Absence absence) {
        PersonId standIn = absence.standIn();
        jdbc.sql("insert into passerelle.officer_absence (id, person_id, first_day, last_day, stand_in)"
                        + " values (:id, :person, :first, :last, :standIn)")
                .param("id", absence.id())
                .param("person", absence.person().value())
                .param("first", absence.first())
                .param("last", absence.last())
                .param("standIn", standIn == null ? null : standIn.value(), Types.OTHER)
                .update();
    }

    Optional<Absence> absence(UUID id) {
        return jdbc.sql("select * from passerelle.officer_absence where id = :id")
                .param("id", id)
                .query(OfficersTable::absence)
                .optional();
    }

    void remove(UUID absence) {
        jdbc.sql("delete from passerelle.officer_absence where id = :id")
                .param("id", absence)
                .update();
    }

    /** Absences that are not over, of everybody, the next ones first. */
    List<Absence> absences(LocalDate today) {
        return jdbc.sql("select * from passerelle.officer_absence where last_day >= :today order by first_day, id")
                .param("today", today)
                .query(OfficersTable::absence)
                .list();
    }

    private static OfficerProfile profile(ResultSet row, int ignored) throws SQLException {
        int most = row.getInt("most");
        @Nullable Integer limit = row.wasNull() ? null : most;
        return new OfficerProfile(
                new PersonId(row.getObject("person_id", UUID.class)),
                texts(row, "countries").stream().map(CountryCode::of).collect(Collectors.toSet()),
                texts(row, "themes"),
                row.getInt("share"),
                limit);
    }

    private static Absence absence(ResultSet row, int ignored) throws SQLException {
        UUID standIn = row.getObject("stand_in", UUID.class);
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                standIn == null ? null : new PersonId(standIn));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}

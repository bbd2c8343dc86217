package org.passerelle.people;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code membership}: who acts for which organisations, and in which roles. */
@Repository
class MembershipTable {

    private final JdbcClient jdbc;

    MembershipTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(PersonId person, OrganisationId organisation, Set<Role> roles) {
        jdbc.sql(
                        """
                        insert into passerelle.membership (person, organisation, roles)
                        values (:person, :organisation, :roles)
                        on conflict (person, organisation) do update set roles = excluded.roles
                        """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .update();
    }

    boolean delete(PersonId person, OrganisationId organisation) {
        return jdbc.sql("delete from passerelle.membership where person = :person and organisation = :organisation")
                        .param("person", person.value())
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    /** The person has left the organisation: it stays tied to it for three years (D10). */
    void left(PersonId person, OrganisationId organisation, LocalDate day) {
        jdbc.sql(
                        "insert into passerelle.past_bond (person_id, organisation_id, until) values (:person, :organisation, :day)"
                                + " on conflict (person_id, organisation_id) do update set until = excluded.until")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("day", day)
                .update();
    }

    /** Those who act for the organisation, by name; the disabled are left out. */
    List<Member> of(OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select p.id, p.name, p.email, p.status, m.roles
                        from passerelle.membership m join passerelle.person p on p.id = m.person
                        where m.organisation = :organisation and p.status <> 'DISABLED' order by p.name, p.id
                        """)
                .param("organisation", organisation.value())
                .query((row, number) -> new Member(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        Person.Status.valueOf(row.getString("status")),
                        roles(row.getArray("roles"))))
                .list();
    }

    /** The organisations that a person acts for, by name. */
    List<Membership> held(PersonId person) {
        return jdbc.sql(
                        """
                        select o.id, o.name, m.roles
                        from passerelle.membership m join passerelle.organisation o on o.id = m.organisation
                        where m.person = :person order by o.words, o.id
                        """)
                .param("person", person.value())
                .query((row, number) -> new Membership(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        roles(row.getArray("roles"))))
                .list();
    }

    /** One act at a time changes who acts for the organisation: two cannot each take away the other signatory. */
    void lock(OrganisationId organisation) {
        jdbc.sql("select id from passerelle.organisation where id = :id for update")
                .param("id", organisation.value())
                .query(UUID.class)
                .single();
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}

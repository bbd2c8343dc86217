package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.shared.Language;
import org.passerelle.shared.PlainWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code person}. */
@Repository
class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Person person) {
        save(
                """
                insert into passerelle.person
                    (id, version, login, name, email, language, roles, organisation, post, region, funder, agency, theme,
                     status, words)
                values (:id, :version, :login, :name, :email, :language, :roles, :organisation, :post, :region, :funder,
                    :agency, :theme, :status, :words)
                """,
                person);
    }

    /** Saves over the version that the person was read at; answers whether nobody was faster. */
    boolean update(Person person) {
        return save(
                        """
                        update passerelle.person set version = version + 1, login = :login, name = :name,
                            email = :email, language = :language, roles = :roles, organisation = :organisation,
                            post = :post, region = :region, funder = :funder,
                            agency = :agency, theme = :theme, status = :status, words = :words
                        where id = :id and version = :version
                        """,
                        person)
                == 1;
    }

    private int save(String sql, Person person) {
        Profile profile = person.profile();
        return jdbc.sql(sql)
                .param("id", person.id().value())
                .param("version", person.version())
                .param("login", profile.login())
                .param("name", profile.name())
                .param("email", profile.email())
                .param("language", profile.language().name())
                .param(
                        "roles",
                        profile.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param(
                        "organisation",
                        profile.organisation() == null
                                ? null
                                : profile.organisation().value())
                .param("post", profile.post())
                .param("region", profile.region())
                .param("funder", profile.funder())
                .param("agency", profile.agency())
                .param("theme", profile.theme())
                .param("status", person.status().name())
                .param("words", words(person))
                .update();
    }

    Optional<Person> byId(PersonId id) {
        return jdbc.sql("select * from passerelle.person where id = :id")
                .param("id", id.value())
                .query(PersonTable::read)
                .optional();
    }

    Optional<Person> byLogin(String login) {
        return jdbc.sql("select * from passerelle.person where lower(login) = lower(:login)")
                .param("login", login)
                .query(PersonTable::read)
                .optional();
    }

    Optional<Person> byEmail(String email) {
        return jdbc.sql("select * from passerelle.person where lower(email) = lower(:email)")
                .param("email", email)
                .query(PersonTable::read)
                .optional();
    }

    List<Person> withAnyRole(Collection<Role> roles) {
        return jdbc.sql("select * from passerelle.person where roles && cast(:roles as text[]) order by name, id")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(PersonTable::read)
                .list();
    }

    /** Those who act for one of the organisations in one of the roles, each once, by name; the disabled are left out. */
    List<Person> members(Collection<OrganisationId> organisations, Collection<Role> roles) {
        return jdbc.sql(
                        """
                        select p.* from passerelle.person p where p.status <> 'DISABLED' and exists (
                            select from passerelle.membership m where m.person = p.id
                            and m.organisation = any (:organisations) and m.roles && cast(:roles as text[]))
                        order by p.name, p.id
                        """)
                .param("organisations", ids(organisations))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(PersonTable::read)
                .list();
    }

    /** Which of the organisations have somebody who acts for them in the role; the disabled do not count. */
    Set<OrganisationId> withMember(Collection<OrganisationId> organisations, Role role) {
        return jdbc.sql(
                        """
                        select distinct m.organisation from passerelle.membership m
                        join passerelle.person p on p.id = m.person
                        where p.status <> 'DISABLED' and m.organisation = any (:organisations)
                            and m.roles @> array[cast(:role as text)]
                        """)
                .param("organisations", ids(organisations))
                .param("role", role.name())
                .query((row, number) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .set();
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    List<Person> byIds(Collection<PersonId> ids) {
        return jdbc.sql("select * from passerelle.person where id = any (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonTable::read)
                .list();
    }

    List<Person> search(String pattern, String afterWords, UUID afterId, int limit) {
        return jdbc.sql(
                        """
                        select * from passerelle.person where words like :pattern and (words, id) > (:words, :id)
                        order by words, id limit :limit
                        """)
                .param("pattern", pattern)
                .param("words", afterWords)
                .param("id", afterId)
                .param("limit", limit)
                .query(PersonTable::read)
                .list();
    }

    static String words(Person person) {
        return PlainWords.of(person.name(), person.login(), person.email());
    }

    private static Person read(ResultSet row, int number) throws SQLException {
        UUID organisation = row.getObject("organisation", UUID.class);
        Profile profile = new Profile(
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                Language.valueOf(row.getString("language")),
                roles(row),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("post"),
                row.getString("region"),
                row.getString("funder"),
                row.getString("agency"),
                row.getString("theme"));
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                profile,
                Person.Status.valueOf(row.getString("status")));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}

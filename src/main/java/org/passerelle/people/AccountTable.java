package org.passerelle.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account}: encoded passwords, and the generation that ends every older session when it grows. */
@Repository
class AccountTable {

    /** One row. */
    record Account(PersonId person, String password, int generation) {}

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> of(PersonId person) {
        return jdbc.sql("select * from passerelle.account where person = :person")
                .param("person", person.value())
                .query((row, number) -> new Account(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("password"),
                        row.getInt("generation")))
                .optional();
    }

    void setPassword(PersonId person, String encoded) {
        jdbc.sql(
                        """
                        insert into passerelle.account (person, password, generation) values (:person, :password, 1)
                        on conflict (person) do update
                        set password = excluded.password, generation = account.generation + 1
                        """)
                .param("person", person.value())
                .param("password", encoded)
                .update();
    }

    /** Renews the encoding of an unchanged password: no session ends. */
    void upgrade(PersonId person, String encoded) {
        jdbc.sql("update passerelle.account set password = :password where person = :person")
                .param("person", person.value())
                .param("password", encoded)
                .update();
    }

    void endSessions(PersonId person) {
        jdbc.sql("update passerelle.account set generation = generation + 1 where person = :person")
                .param("person", person.value())
                .update();
    }

    /** Whether a session begun in the generation still holds: the person active, nothing ended since. */
    boolean holds(PersonId person, int generation) {
        return jdbc.sql(
                                """
                        select count(*) from passerelle.account a join passerelle.person p on p.id = a.person
                        where a.person = :person and a.generation = :generation and p.status = 'ACTIVE'
                        """)
                        .param("person", person.value())
                        .param("generation", generation)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether somebody can sign in as an administrator. */
    boolean hasAdministrator() {
        return jdbc.sql(
                        """
                        select exists (select 1 from passerelle.account a join passerelle.person p on p.id = a.person
                        where p.status = 'ACTIVE' and 'ADMIN' = any (p.roles))
                        """)
                .query(Boolean.class)
                .single();
    }
}

package org.passerelle.exchanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.passerelle.people.PersonId;
import org.passerelle.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code standard_phrase}. */
@Repository
class PhrasesTable {

    private final JdbcClient jdbc;

    PhrasesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds it, or replaces what is kept under its id. */
    void save(StandardPhrase phrase) {
        String en = phrase.words().en();
        jdbc.sql(
                        """
                        insert into passerelle.standard_phrase
                            (id, person_id, owner, purpose, name, words_fr, words_en, shared)
                        values (:id, :person, :owner, :purpose, :name, :fr, :en, :shared)
                        on conflict (id) do update
                        set owner = excluded.owner, purpose = excluded.purpose, name = excluded.name,
                            words_fr = excluded.words_fr, words_en = excluded.words_en, shared = excluded.shared
                        """)
                .param("id", phrase.id())
                .param("person", phrase.owner().value())
                .param("owner", phrase.ownerName())
                .param("purpose", phrase.purpose().name())
                .param("name", phrase.name())
                .param("fr", phrase.words().fr())
                .param("en", en == null ? "" : en)
                .param("shared", phrase.shared())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from passerelle.standard_phrase where id = :id")
                .param("id", id)
                .update();
    }

    /** Those that a person may use: the own ones and the shared, by purpose and name. */
    List<StandardPhrase> of(PersonId person) {
        return jdbc.sql(
                        """
                        select * from passerelle.standard_phrase where shared or person_id = :person
                        order by purpose, passerelle.folded(name), id
                        """)
                .param("person", person.value())
                .query(PhrasesTable::phrase)
                .list();
    }

    private static StandardPhrase phrase(ResultSet row, int ignored) throws SQLException {
        String en = row.getString("words_en");
        return new StandardPhrase(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("owner"),
                StandardPhrase.Purpose.valueOf(row.getString("purpose")),
                row.getString("name"),
                new LocalizedText(row.getString("words_fr"), en.isEmpty() ? null : en),
                row.getBoolean("shared"));
    }
}

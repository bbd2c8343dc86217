package org.passerelle.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code reviewer_profile}: one row a reviewer who told something. */
@Repository
class ReviewerProfilesTable {

    private final JdbcClient jdbc;

    ReviewerProfilesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReviewerProfile> find(PersonId person) {
        return jdbc.sql("select * from passerelle.reviewer_profile where person_id = :person")
                .param("person", person.value())
                .query(ReviewerProfilesTable::profile)
                .optional();
    }

    List<ReviewerProfile> all() {
        return jdbc.sql("select * from passerelle.reviewer_profile")
                .query(ReviewerProfilesTable::profile)
                .list();
    }

    /** Keeps the profile as it was read at its version; false when somebody else was first. */
    boolean save(ReviewerProfile profile) {
        return jdbc.sql("insert into passerelle.reviewer_profile (person_id, version, themes, countries, languages,"
                                + " most_per_call) values (:person, :version + 1, :themes, :countries, :languages, :most)"
                                + " on conflict (person_id) do update set version = excluded.version,"
                                + " themes = excluded.themes, countries = excluded.countries,"
                                + " languages = excluded.languages, most_per_call = excluded.most_per_call"
                                + " where reviewer_profile.version = :version")
                        .param("person", profile.person().value())
                        .param("version", profile.version())
                        .param("themes", words(profile.themes()))
                        .param("countries", words(profile.countries()))
                        .param("languages", words(profile.languages()))
                        .param("most", profile.mostPerCall())
                        .update()
                == 1;
    }

    private static String[] words(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toArray(String[]::new);
    }

    private static ReviewerProfile profile(ResultSet row, int ignored) throws SQLException {
        return new ReviewerProfile(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("version"),
                set(row, "themes"),
                set(row, "countries").stream().map(CountryCode::of).collect(Collectors.toSet()),
                set(row, "languages"),
                row.getInt("most_per_call"));
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}

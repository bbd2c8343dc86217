package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code registration}: what candidates wrote, by the hash of the token that their mailbox was sent. */
@Repository
class RegistrationTable {

    private static final Duration HOLDS = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    RegistrationTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what a candidate wrote and answers the token. */
    String add(Candidate candidate) {
        String token = SingleUse.fresh();
        jdbc.sql(
                        """
                        insert into passerelle.registration (token_hash, name, email, language, organisation_name, kind,
                            postal_code, city, siret, created_at, expires_at)
                        values (:hash, :name, :email, :language, :organisation, :kind, :postalCode, :city, :siret, :now,
                            :expires)
                        """)
                .param("hash", SingleUse.hash(token))
                .param("name", candidate.name())
                .param("email", candidate.email())
                .param("language", candidate.language().name())
                .param("organisation", candidate.organisation())
                .param("kind", candidate.kind() == null ? "" : candidate.kind().name())
                .param("postalCode", candidate.postalCode())
                .param("city", candidate.city())
                .param("siret", candidate.siret())
                .param("now", present())
                .param("expires", present().plus(HOLDS))
                .update();
        return token;
    }

    /** What the link would open; looking does not use it. */
    Optional<Candidate> find(String token) {
        return jdbc.sql("select * from passerelle.registration where token_hash = :hash and expires_at > :now")
                .param("hash", SingleUse.hash(token))
                .param("now", present())
                .query(RegistrationTable::read)
                .optional();
    }

    /** Uses the link up; of two at once, one has it. */
    Optional<Candidate> use(String token) {
        return jdbc.sql(
                        """
                        delete from passerelle.registration where token_hash = :hash and expires_at > :now returning *
                        """)
                .param("hash", SingleUse.hash(token))
                .param("now", present())
                .query(RegistrationTable::read)
                .optional();
    }

    /** How many there were of late, of the address or of anybody. */
    int since(String email, Duration lately) {
        return jdbc.sql(
                        """
                        select count(*) from passerelle.registration
                        where created_at > :since and (:email = '' or lower(email) = lower(:email))
                        """)
                .param("since", present().minus(lately))
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    /** Takes away what has expired: nobody keeps what nobody may use. */
    void sweep() {
        jdbc.sql("delete from passerelle.registration where expires_at <= :now")
                .param("now", present())
                .update();
    }

    private static @Nullable OrganisationKind kind(String name) {
        return name.isEmpty() ? null : OrganisationKind.valueOf(name);
    }

    private OffsetDateTime present() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Candidate read(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getString("name"),
                row.getString("email"),
                Language.valueOf(row.getString("language")),
                kind(row.getString("kind")),
                row.getString("organisation_name"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("siret"));
    }
}

package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code account_link}: single-use links by the hash of their token. */
@Repository
class LinkTable {

    /** One row; the person is null only for the first administrator. */
    record Link(@Nullable PersonId person, LinkPurpose purpose, @Nullable String address, Instant createdAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a new link and answers its token, which nobody can ask for again. */
    String add(@Nullable PersonId person, LinkPurpose purpose, @Nullable String address) {
        String token = SingleUse.fresh();
        jdbc.sql(
                        """
                        insert into passerelle.account_link (token_hash, person, purpose, address, created_at, expires_at)
                        values (:hash, :person, :purpose, :address, :now, :expires)
                        """)
                .param("hash", SingleUse.hash(token))
                .param("person", person == null ? null : person.value())
                .param("purpose", purpose.name())
                .param("address", address)
                .param("now", present())
                .param("expires", present().plus(purpose.holds()))
                .update();
        return token;
    }

    /** The link while it can be used; looking does not use it, since mail filters open links too. */
    Optional<Link> find(String token, LinkPurpose... purposes) {
        return jdbc.sql(
                        """
                        select * from passerelle.account_link
                        where token_hash = :hash and used_at is null and expires_at > :now and purpose = any (:purposes)
                        """)
                .param("hash", SingleUse.hash(token))
                .param("now", present())
                .param("purposes", names(purposes))
                .query(LinkTable::read)
                .optional();
    }

    /** Uses the link up; empty when it is unknown, expired or was used: of two at once, one has it. */
    Optional<Link> use(String token, LinkPurpose... purposes) {
        return jdbc.sql(
                        """
                        update passerelle.account_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now and purpose = any (:purposes)
                        returning *
                        """)
                .param("hash", SingleUse.hash(token))
                .param("now", present())
                .param("purposes", names(purposes))
                .query(LinkTable::read)
                .optional();
    }

    /** Whether the person's link to the address was used, before it expired. */
    boolean isUsed(PersonId person, LinkPurpose purpose, String address) {
        return jdbc.sql(
                        """
                        select exists (select 1 from passerelle.account_link where person = :person
                        and purpose = :purpose and address = :address and used_at is not null and expires_at > :now)
                        """)
                .param("person", person.value())
                .param("purpose", purpose.name())
                .param("address", address)
                .param("now", present())
                .query(Boolean.class)
                .single();
    }

    /** When the person was last given a link for the purpose. */
    Optional<Instant> latest(PersonId person, LinkPurpose purpose) {
        return jdbc.sql(
                        """
                        select * from passerelle.account_link where person = :person and purpose = :purpose
                        order by created_at desc limit 1
                        """)
                .param("person", person.value())
                .param("purpose", purpose.name())
                .query(LinkTable::read)
                .optional()
                .map(Link::createdAt);
    }

    /** Makes the person's links for the purposes void and counts them; a null person is the first administrator to be. */
    int drop(@Nullable PersonId person, LinkPurpose... purposes) {
        return jdbc.sql(
                        """
                        delete from passerelle.account_link
                        where person is not distinct from cast(:person as uuid) and purpose = any (:purposes)
                        """)
                .param("person", person == null ? null : person.value())
                .param("purposes", names(purposes))
                .update();
    }

    private OffsetDateTime present() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] names(LinkPurpose... purposes) {
        return Arrays.stream(purposes).map(Enum::name).toArray(String[]::new);
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Link(
                person == null ? null : new PersonId(person),
                LinkPurpose.valueOf(row.getString("purpose")),
                row.getString("address"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

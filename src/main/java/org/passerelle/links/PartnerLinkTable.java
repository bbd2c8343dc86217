package org.passerelle.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code partner_link}. */
@Repository
class PartnerLinkTable {

    private final JdbcClient jdbc;

    PartnerLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PartnerLink link, String tokenHash, String by) {
        jdbc.sql("insert into passerelle.partner_link (id, token_hash, dossier_id, organisation_id, mailbox, tongue,"
                        + " sent_at, sent_by, expires_at) values (:id, :hash, :dossier, :organisation, :mailbox,"
                        + " :tongue, :sent, :by, :expires)")
                .param("id", link.id())
                .param("hash", tokenHash)
                .param("dossier", link.dossier().value())
                .param("organisation", link.organisation().value())
                .param("mailbox", link.mailbox())
                .param("tongue", link.tongue().name())
                .param("sent", link.sentAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PartnerLink> find(String tokenHash) {
        return jdbc.sql("select * from passerelle.partner_link where token_hash = :hash")
                .param("hash", tokenHash)
                .query(PartnerLinkTable::link)
                .optional();
    }

    /** Holds the link until the transaction ends, so that guesses are counted one after the other. */
    Optional<PartnerLink> lock(String tokenHash) {
        return jdbc.sql("select * from passerelle.partner_link where token_hash = :hash for update")
                .param("hash", tokenHash)
                .query(PartnerLinkTable::link)
                .optional();
    }

    /** Newest first. */
    List<PartnerLink> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.partner_link where dossier_id = :dossier order by sent_at desc, id")
                .param("dossier", dossier.value())
                .query(PartnerLinkTable::link)
                .list();
    }

    int revoke(DossierId dossier, OrganisationId organisation, Instant at) {
        return jdbc.sql("update passerelle.partner_link set revoked_at = :at where dossier_id = :dossier"
                        + " and organisation_id = :organisation and revoked_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("dossier", dossier.value())
                .param("organisation", organisation.value())
                .update();
    }

    void draft(UUID id, Map<String, Object> draft) {
        jdbc.sql("update passerelle.partner_link set draft = :draft::jsonb where id = :id")
                .param("draft", Json.write(draft))
                .param("id", id)
                .update();
    }

    void code(UUID id, String hash, Instant at) {
        jdbc.sql("update passerelle.partner_link set code_hash = :hash, code_sent_at = :at, code_attempts = 0,"
                        + " codes_sent = codes_sent + 1 where id = :id")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void wrongCode(UUID id) {
        jdbc.sql("update passerelle.partner_link set code_attempts = code_attempts + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void confirmed(UUID id, Instant at, String name, String position) {
        jdbc.sql("update passerelle.partner_link set confirmed_at = :at, confirmed_name = :name, confirmed_as = :as,"
                        + " code_hash = null where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .param("as", position)
                .param("id", id)
                .update();
    }

    private static PartnerLink link(ResultSet row, int ignored) throws SQLException {
        return new PartnerLink(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("mailbox"),
                Tongue.valueOf(row.getString("tongue")),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("revoked_at")),
                row.getString("code_hash"),
                instant(row.getTimestamp("code_sent_at")),
                row.getInt("code_attempts"),
                row.getInt("codes_sent"),
                Json.readMap(row.getString("draft")),
                instant(row.getTimestamp("confirmed_at")),
                row.getString("confirmed_name"),
                row.getString("confirmed_as"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

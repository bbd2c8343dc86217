package org.passerelle.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.LateOpinions;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code undelivered}. */
@Repository
class UndeliveredTable {

    /** Whether anything is still to be answered by the body; one row of it is enough. */
    private static final String AWAITED_OF =
            "select true from passerelle.consultation c join passerelle.dossier d on d.id = c.dossier_id"
                    + " where c.body = u.body and (c.status = 'ASKED' or " + LateOpinions.LATE + ") limit 1";

    private static final String WAITING = whole("passerelle.undelivered") + " where u.settled_at is null";

    /** For any of the roles, and of no dossier that is closed. */
    private static final String OPEN =
            "u.awaited = any (:roles) and (u.dossier_id is null or u.dossier_id <> all (:closed))";

    /** A page is cut before what stands beside each line is read. */
    private static final String PAGE = whole("(select u.* from passerelle.undelivered u where u.settled_at is null and "
                    + OPEN + " and (u.at, u.mail_id) > (:at, :mail) order by u.at, u.mail_id limit :limit)")
            + " order by u.at, u.mail_id";

    private final JdbcClient jdbc;

    UndeliveredTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rows of the table, which are called {@code u} */
    private static String whole(String rows) {
        return "select u.*, o.key, o.subject, o.recipient, o.person_id, o.created_at as written_at, o.body <> '' as whole,"
                + " coalesce(p.name, '') as name, coalesce(p.status = 'DISABLED', false) as gone,"
                + " coalesce(p.email, case when u.body is null then o.recipient else coalesce(b.mailbox, '') end)"
                + " as address, coalesce(d.number, '') as number, case when u.body is null then false else coalesce(("
                + AWAITED_OF + "), false) end as awaited_of"
                + " from " + rows + " u join passerelle.outbox o on o.id = u.mail_id"
                + " left join passerelle.person p on p.id = o.person_id"
                + " left join passerelle.body_contact b on b.body = u.body"
                + " left join passerelle.dossier d on d.id = u.dossier_id";
    }

    /** Enters that a mail did not arrive; whether nobody had. */
    boolean add(
            Mail mail,
            Undelivered.Kind kind,
            String reason,
            Role awaited,
            @Nullable DossierId dossier,
            @Nullable String body,
            Instant at) {
        return jdbc.sql(
                                "insert into passerelle.undelivered (mail_id, kind, reason, awaited, dossier_id, body, at)"
                                        + " values (:mail, :kind, :reason, :awaited, :dossier, :body, :at) on conflict do nothing")
                        .param("mail", mail.id())
                        .param("kind", kind.name())
                        .param("reason", reason)
                        .param("awaited", awaited.name())
                        .param("dossier", dossier == null ? null : dossier.value(), Types.OTHER)
                        .param("body", body, Types.VARCHAR)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** How many wait of the dossier, or of the role where it is none. */
    int waiting(Role awaited, @Nullable DossierId dossier) {
        return jdbc.sql("select count(*) from passerelle.undelivered where settled_at is null and awaited = :awaited"
                        + " and dossier_id is not distinct from :dossier::uuid")
                .param("awaited", awaited.name())
                .param("dossier", dossier == null ? null : dossier.value(), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** What waits for any of the roles, of no dossier in {@code closed}; the longest waiting first, from after one on. */
    List<Undelivered> page(Collection<Role> roles, Set<DossierId> closed, Optional<Undelivered> after, int limit) {
        return jdbc.sql(PAGE)
                .param("roles", names(roles))
                .param("closed", ids(closed))
                .param("at", after.map(Undelivered::at).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
                .param("mail", after.map(Undelivered::mail).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query(UndeliveredTable::read)
                .list();
    }

    /** How many wait for any of the roles, of no dossier in {@code closed}. */
    int count(Collection<Role> roles, Set<DossierId> closed) {
        return jdbc.sql("select count(*) from passerelle.undelivered u where u.settled_at is null and " + OPEN)
                .param("roles", names(roles))
                .param("closed", ids(closed))
                .query(Integer.class)
                .single();
    }

    /** How many wait for any of the roles and are about no dossier, and since when. */
    Optional<UndeliveredMails.Beside> beside(Collection<Role> roles) {
        return jdbc.sql("select count(*) as many, min(at) as since from passerelle.undelivered where settled_at is null"
                        + " and dossier_id is null and awaited = any (:roles) having count(*) > 0")
                .param("roles", names(roles))
                .query((row, i) -> new UndeliveredMails.Beside(
                        row.getInt("many"), row.getTimestamp("since").toInstant()))
                .optional();
    }

    /** One of these, kept from others until the transaction ends. */
    Optional<Undelivered> locked(UUID mail, Collection<Role> roles) {
        return jdbc.sql(WAITING + " and u.mail_id = :mail and u.awaited = any (:roles) for update of u")
                .param("mail", mail)
                .param("roles", names(roles))
                .query(UndeliveredTable::read)
                .optional();
    }

    /** Where those of these mails stand that are known not to have arrived. */
    Map<UUID, Undelivered.State> states(Collection<UUID> mails) {
        Map<UUID, Undelivered.State> states = new HashMap<>();
        jdbc.sql("select mail_id, settled_at is null as waits from passerelle.undelivered where mail_id = any (:mails)")
                .param("mails", mails.toArray(UUID[]::new))
                .query(row -> {
                    states.put(
                            row.getObject("mail_id", UUID.class),
                            row.getBoolean("waits") ? Undelivered.State.WAITING : Undelivered.State.MENDED);
                });
        return states;
    }

    /** @param words why it was set aside; empty where it was sent again */
    void settle(UUID mail, String by, String words, Instant at) {
        jdbc.sql("update passerelle.undelivered set settled_at = :at, settled_by = :by, words = :words"
                        + " where mail_id = :mail")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("words", words)
                .param("mail", mail)
                .update();
    }

    /** What waits of the mails to a consulted body, kept from others until the transaction ends. */
    List<Undelivered> ofBody(String body) {
        return jdbc.sql(WAITING + " and u.body = :body order by u.at, u.mail_id for update of u")
                .param("body", body)
                .query(UndeliveredTable::read)
                .list();
    }

    /** Where a consulted body is reached today. */
    Optional<String> mailbox(String body) {
        return jdbc.sql("select mailbox from passerelle.body_contact where body = :body and mailbox is not null")
                .param("body", body)
                .query(String.class)
                .optional();
    }

    private static UUID[] ids(Set<DossierId> dossiers) {
        return dossiers.stream().map(DossierId::value).toArray(UUID[]::new);
    }

    private static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static Undelivered read(ResultSet row, int ignored) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID dossier = row.getObject("dossier_id", UUID.class);
        return new Undelivered(
                row.getObject("mail_id", UUID.class),
                Undelivered.Kind.valueOf(row.getString("kind")),
                row.getString("key"),
                row.getString("subject"),
                row.getString("recipient"),
                person == null ? null : new PersonId(person),
                row.getString("name"),
                row.getString("body"),
                row.getString("address"),
                dossier == null ? null : new DossierId(dossier),
                Objects.toString(row.getString("number"), ""),
                row.getString("reason"),
                row.getTimestamp("written_at").toInstant(),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("whole"),
                row.getBoolean("gone"),
                row.getBoolean("awaited_of"));
    }
}

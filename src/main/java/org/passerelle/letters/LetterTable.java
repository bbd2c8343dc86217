package org.passerelle.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileId;
import org.passerelle.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code passerelle.letter}. */
@Repository
class LetterTable {

    /** The kinds of letters about decisions. */
    static final List<String> DECISIONS = Stream.of(LetterKind.values())
            .filter(LetterKind::isDecision)
            .map(LetterKind::name)
            .toList();

    private final JdbcClient jdbc;

    LetterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else issue for this step before this transaction ends. */
    void hold(String step) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:step, 0))")
                .param("step", step)
                .query((row, number) -> step)
                .list();
    }

    /**
     * @param cause the same step never issues twice
     * @param code printed on it
     */
    void insert(IssuedDocument letter, Issuing.Cause cause, LetterCode code) {
        DossierId dossier = letter.dossier();
        jdbc.sql("insert into passerelle.letter (id, kind, seq, call, dossier, step, language, file, sha256, issued_at,"
                        + " released_at, code, decision) values (:id, :kind, :seq, :call, :dossier, :step, :language, :file, :sha256,"
                        + " :issued, :released, :code, :decision)")
                .param("decision", cause.decision(), Types.VARCHAR)
                .param("id", letter.id())
                .param("kind", letter.kind().name())
                .param("seq", letter.seq())
                .param("call", letter.call().value())
                .param("dossier", dossier == null ? null : dossier.value(), Types.OTHER)
                .param("step", cause.step())
                .param("code", code.value())
                .param("language", letter.language().name())
                .param("file", letter.file().value())
                .param("sha256", letter.sha256())
                .param("issued", letter.issuedAt().atOffset(ZoneOffset.UTC))
                .param("released", at(letter.releasedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<IssuedDocument> ofStep(String step) {
        return jdbc.sql("select * from passerelle.letter where step = :step")
                .param("step", step)
                .query((row, i) -> letter(row))
                .optional();
    }

    Optional<IssuedDocument> ofCode(LetterCode code) {
        return jdbc.sql("select * from passerelle.letter where code = :code")
                .param("code", code.value())
                .query((row, i) -> letter(row))
                .optional();
    }

    /** The number of the decision that a letter tells of. */
    Optional<String> decision(UUID letter) {
        return jdbc.sql("select decision from passerelle.letter where id = :id and decision is not null")
                .param("id", letter)
                .query(String.class)
                .optional();
    }

    Optional<IssuedDocument> find(UUID id) {
        return jdbc.sql("select * from passerelle.letter where id = :id")
                .param("id", id)
                .query((row, i) -> letter(row))
                .optional();
    }

    List<IssuedDocument> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.letter where dossier = :dossier order by issued_at, kind, seq")
                .param("dossier", dossier.value())
                .query((row, i) -> letter(row))
                .list();
    }

    /** Those of the call itself: minutes. */
    List<IssuedDocument> of(CallId call) {
        return jdbc.sql(
                        "select * from passerelle.letter where call = :call and dossier is null order by issued_at, seq")
                .param("call", call.value())
                .query((row, i) -> letter(row))
                .list();
    }

    /** The signed copies of minutes and errata of a call, by the step that issued each. */
    Map<String, IssuedDocument> signedOf(CallId call) {
        Map<String, IssuedDocument> signed = new LinkedHashMap<>();
        jdbc.sql(
                        "select * from passerelle.letter where call = :call and dossier is null and step like 'minutes % signed'")
                .param("call", call.value())
                .query(row -> {
                    signed.put(row.getString("step"), letter(row));
                });
        return signed;
    }

    /** Some of the letters about the decisions of a call. */
    List<IssuedDocument> decisions(CallId call, Collection<UUID> ids) {
        return jdbc.sql("select * from passerelle.letter where id = any (:ids) and call = :call and kind in (:kinds)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("call", call.value())
                .param("kinds", DECISIONS)
                .query((row, i) -> letter(row))
                .list();
    }

    /** How many dossiers of a call, some set aside, have a letter about their decision. */
    int decisionLetters(CallId call, Collection<DossierId> without) {
        return jdbc.sql("select count(distinct dossier) from passerelle.letter where call = :call and kind in (:kinds)"
                        + " and dossier <> all (:without)")
                .param("call", call.value())
                .param("without", without.stream().map(DossierId::value).toArray(UUID[]::new))
                .param("kinds", DECISIONS)
                .query(Integer.class)
                .single();
    }

    /** Of the letters that these steps issued, the one that no other has taken the place of. */
    Optional<IssuedDocument> standing(Collection<String> steps) {
        return jdbc.sql("select * from passerelle.letter l where step in (:steps)"
                        + " and not exists (select from passerelle.letter later where later.replaces = l.id)")
                .param("steps", steps)
                .query((row, i) -> letter(row))
                .optional();
    }

    void replace(UUID earlier, UUID later) {
        jdbc.sql("update passerelle.letter set replaces = :earlier where id = :later and replaces is null")
                .param("earlier", earlier)
                .param("later", later)
                .update();
    }

    /** What has taken the place of letters of a call, by the earlier one. */
    Map<UUID, IssuedDocument> replaced(CallId call) {
        Map<UUID, IssuedDocument> replaced = new LinkedHashMap<>();
        jdbc.sql("select * from passerelle.letter where call = :call and replaces is not null")
                .param("call", call.value())
                .query(row -> {
                    replaced.put(row.getObject("replaces", UUID.class), letter(row));
                });
        return replaced;
    }

    int nextSeq(LetterKind kind, CallId call, @Nullable DossierId dossier) {
        return jdbc.sql("select count(*) + 1 from passerelle.letter where kind = :kind and call = :call"
                        + " and dossier is not distinct from :dossier::uuid")
                .param("kind", kind.name())
                .param("call", call.value())
                .param("dossier", dossier == null ? null : dossier.value(), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** The decision letters of these dossiers may be seen from now; answers those that could not before. */
    List<IssuedDocument> release(Collection<DossierId> dossiers, Collection<String> replaced, Instant now) {
        if (dossiers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "update passerelle.letter set released_at = :now where dossier in (:dossiers)"
                                + " and released_at is null and (decision is null or not decision = any(:replaced)) returning *")
                .param("replaced", replaced.toArray(String[]::new))
                .param("now", at(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query((row, i) -> letter(row))
                .list();
    }

    private static IssuedDocument letter(ResultSet row) throws SQLException {
        UUID dossier = row.getObject("dossier", UUID.class);
        Timestamp released = row.getTimestamp("released_at");
        return new IssuedDocument(
                row.getObject("id", UUID.class),
                LetterKind.valueOf(row.getString("kind")),
                row.getInt("seq"),
                new CallId(row.getObject("call", UUID.class)),
                dossier == null ? null : new DossierId(dossier),
                Language.valueOf(row.getString("language")),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("sha256"),
                row.getTimestamp("issued_at").toInstant(),
                released == null ? null : released.toInstant());
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}

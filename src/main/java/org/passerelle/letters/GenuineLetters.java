package org.passerelle.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.DecisionKind;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Digest;
import org.passerelle.shared.NetworkAddress;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells anybody who has a letter whether the service issued it: its kind, number and date, and nothing of what it says. A
 * decision that is not released has no code yet for the outside.
 */
@Service
@Transactional
public class GenuineLetters {

    /** Questions from one network address within an hour. */
    static final int MOST_AN_HOUR = 30;

    /**
     * A letter as the public may know it.
     *
     * @param number of its dossier, or the code of its call
     * @param on the day of its issue, where its call is
     * @param corrected what became of the decision that it tells of; null where that holds as it was signed
     * @param rectified the day on which another extract took the place of this one; null where it holds
     */
    public record Genuine(
            LetterKind kind,
            String number,
            LocalDate on,
            @Nullable Corrected corrected,
            @Nullable LocalDate rectified) {}

    /**
     * The decision that rectifies or withdraws the one in a letter.
     *
     * @param on the day of its signature
     */
    public record Corrected(DecisionKind kind, String number, LocalDate on) {}

    private final LetterTable table;
    private final Corrections corrections;
    private final Calls calls;
    private final DossierFile dossiers;
    private final JdbcClient jdbc;
    private final Clock clock;

    GenuineLetters(
            LetterTable table,
            Corrections corrections,
            Calls calls,
            DossierFile dossiers,
            JdbcClient jdbc,
            Clock clock) {
        this.table = table;
        this.corrections = corrections;
        this.calls = calls;
        this.dossiers = dossiers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The letter that bears the code; empty when the service issued none.
     *
     * @param source the network address that asks; its network is kept as a hash for two hours
     * @throws Refusal TOO_MANY_ATTEMPTS with the instant from which it may ask again
     */
    public Optional<Genuine> find(LetterCode code, String source) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (count(source, hour) > MOST_AN_HOUR) {
            throw new Refusal(RefusalCode.TOO_MANY_ATTEMPTS, hour.plus(1, ChronoUnit.HOURS));
        }
        return table.ofCode(code)
                .filter(letter -> !letter.kind().isDecision() || letter.released())
                .map(this::genuine);
    }

    private Genuine genuine(IssuedDocument letter) {
        CallDefinition call = calls.get(letter.call()).definition();
        DossierId id = letter.dossier();
        String number = id == null ? call.code() : name(id);
        LocalDate on = LocalDate.ofInstant(letter.issuedAt(), call.zone());
        IssuedDocument later = table.replaced(letter.call()).get(letter.id());
        LocalDate rectified = later == null ? null : LocalDate.ofInstant(later.issuedAt(), call.zone());
        return new Genuine(letter.kind(), number, on, corrected(letter, call.zone()), rectified);
    }

    private @Nullable Corrected corrected(IssuedDocument letter, ZoneId zone) {
        return table.decision(letter.id())
                .flatMap(corrections::of)
                .map(later -> new Corrected(later.kind(), later.number(), LocalDate.ofInstant(later.decidedAt(), zone)))
                .orElse(null);
    }

    private String name(DossierId id) {
        Dossier dossier = dossiers.get(id);
        return dossier.name();
    }

    private int count(String source, Instant hour) {
        jdbc.sql("delete from passerelle.letter_check where hour < :old")
                .param("old", hour.minus(1, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("insert into passerelle.letter_check (source_hash, hour, tries) values (:source, :hour, 1)"
                        + " on conflict (source_hash, hour) do update set tries = letter_check.tries + 1"
                        + " returning tries")
                .param("source", Digest.sha256(NetworkAddress.network(source)))
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}

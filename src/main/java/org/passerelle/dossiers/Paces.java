package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.calls.CallId;
import org.passerelle.calls.FundingScheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How fast dossiers went their way: those of the same scheme that ended a phase within three years. A phase begins when the
 * dossier enters it, the first one not before its call has closed. Figures of many, none of one: for whoever reads one of them.
 */
@Service
@Transactional(readOnly = true)
public class Paces {

    private static final Duration COMPARED = Duration.ofDays(3 * 365);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final KnownPaces known;

    Paces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.known = new KnownPaces(clock);
    }

    /** The pace of each phase, of many cases up to an hour old; a phase that nobody has behind it is left out. */
    public Map<Phase, Pace> ofPhases(FundingScheme scheme) {
        return known.of(scheme, () -> reckoned(scheme));
    }

    /** Each dossier's moves are read once, for all phases at the same time. */
    private Map<Phase, Pace> reckoned(FundingScheme scheme) {
        return jdbc
                .sql(
                        """
                        with phase (stage, name) as (values %s),
                        stay as (
                            select t.dossier_id%s
                            from passerelle.trail t
                            left join phase entered on entered.stage = t.to_stage
                            left join phase ended on ended.stage = t.from_stage
                            where t.from_stage is distinct from t.to_stage
                                and entered.name is distinct from ended.name
                            group by t.dossier_id)
                        select p.name, count(*) as cases,
                            percentile_disc(0.5) within group (order by p.took) as median,
                            percentile_disc(0.9) within group (order by p.took) as ninetieth
                        from stay
                        join passerelle.dossier d on d.id = stay.dossier_id
                        join passerelle.call c on c.id = d.call_id
                        left join phase present on present.stage = d.stage
                        cross join lateral (select name, until,
                            extract(epoch from until - greatest(since, c.closes_at)) as took
                            from (values %s) each (name, since, until) where since is not null) p
                        where c.definition ->> 'scheme' = :scheme and p.until >= :oldest and p.took >= 0
                            and p.name is distinct from present.name
                        group by p.name
                        """
                                .formatted(
                                        stages(),
                                        each(
                                                ", min(t.at) filter (where entered.name = '%1$s') as since_%1$s,"
                                                        + " max(t.at) filter (where ended.name = '%1$s') as until_%1$s",
                                                ""),
                                        each("('%1$s', since_%1$s, until_%1$s)", ", ")))
                .param("scheme", scheme.name())
                .param("oldest", oldest())
                .query((row, i) -> Map.entry(
                        Phase.valueOf(row.getString("name")),
                        pace(row.getInt("cases"), row.getDouble("median"), row.getDouble("ninetieth"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** From the closing of the call to the answer that the applicant may read; empty while nobody has one. */
    public Optional<Pace> ofAnswers(FundingScheme scheme) {
        return jdbc.sql(
                        """
                        select count(*) as cases, percentile_disc(0.5) within group (order by took) as median,
                            percentile_disc(0.9) within group (order by took) as ninetieth
                        from (select extract(epoch from d.released_at - greatest(d.submitted_at, c.closes_at)) as took
                            from passerelle.dossier d join passerelle.call c on c.id = d.call_id
                            where c.definition ->> 'scheme' = :scheme and d.released_at >= :oldest
                            and d.submitted_at is not null) answered
                        """)
                .param("scheme", scheme.name())
                .param("oldest", oldest())
                .query((row, i) -> pace(row.getInt("cases"), row.getDouble("median"), row.getDouble("ninetieth")))
                .optional()
                .filter(pace -> pace.cases() > 0);
    }

    /** The way of one dossier, for whoever reads it. */
    public Way way(DossierId dossier, FundingScheme scheme) {
        return new Way(entered(dossier), ofAnswers(scheme));
    }

    private Map<Phase, Instant> entered(DossierId dossier) {
        return jdbc
                .sql(
                        "with phase (name, stages) as (values %s) select p.name, min(t.at) as since from passerelle.trail t"
                                        .formatted(phases())
                                + " join phase p on t.to_stage = any (p.stages) where t.dossier_id = :dossier group by p.name")
                .param("dossier", dossier.value())
                .query((row, i) -> Map.entry(
                        Phase.valueOf(row.getString("name")),
                        row.getTimestamp("since").toInstant()))
                .list()
                .stream()
                .filter(entry -> entry.getKey().isKnownOutside())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What may be told of a dossier's way.
     *
     * @param entered when it entered a phase that its applicant may know
     * @param answers the pace of comparable cases, from the closing to the answer
     */
    public record Way(Map<Phase, Instant> entered, Optional<Pace> answers) {

        /** Nothing is known. */
        public static final Way NONE = new Way(Map.of(), Optional.empty());

        /**
         * When its answer comes if it goes as comparable cases went; empty where they are too few.
         *
         * @param closing from when on it cannot be submitted any more, as {@link Closings#of} has it
         */
        public Optional<LikelyAnswer> likely(Instant submitted, Instant closing, ZoneId zone) {
            return answers.filter(Pace::isEnough).map(pace -> LikelyAnswer.of(pace, submitted, closing, zone));
        }
    }

    /** Where the dossiers of a call stand, some set aside: how many in each phase, and since when the last of them is. */
    Map<Phase, Waiting> waiting(CallId call, Collection<DossierId> without) {
        return jdbc
                .sql(
                        """
                        with phase (name, stages) as (values %s)
                        select p.name, count(*) as dossiers, max(e.since) as latest
                        from passerelle.dossier d join phase p on d.stage = any (p.stages)
                        cross join lateral (select min(t.at) as since from passerelle.trail t
                            where t.dossier_id = d.id and t.from_stage is distinct from t.to_stage
                                and t.to_stage = any (p.stages)) e
                        where d.call_id = :call and d.id <> all (:without) group by p.name
                        """
                                .formatted(phases()))
                .param("call", call.value())
                .param("without", without.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, i) -> Map.entry(
                        Phase.valueOf(row.getString("name")),
                        new Waiting(
                                row.getInt("dossiers"),
                                row.getTimestamp("latest").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Dossiers that are in a phase.
     *
     * @param latest when the last of them entered it
     */
    public record Waiting(int dossiers, Instant latest) {}

    private Object oldest() {
        return clock.instant().minus(COMPARED).atOffset(ZoneOffset.UTC);
    }

    /** The phase of each stage that has one; constants, none of them from outside, as those that follow. */
    private static String stages() {
        return Stream.of(Phase.values())
                .flatMap(phase -> phase.stages().stream().map(stage -> "('" + stage + "', '" + phase + "')"))
                .collect(Collectors.joining(", "));
    }

    private static String each(String words, String between) {
        return Stream.of(Phase.values()).map(words::formatted).collect(Collectors.joining(between));
    }

    private static String phases() {
        return Stream.of(Phase.values())
                .map(phase -> "('" + phase.name() + "', array["
                        + phase.stages().stream()
                                .map(stage -> "'" + stage + "'")
                                .collect(Collectors.joining(", "))
                        + "])")
                .collect(Collectors.joining(", "));
    }

    private static Pace pace(int cases, double median, double ninetieth) {
        return new Pace(cases, days(median), days(ninetieth));
    }

    private static int days(double seconds) {
        return (int) Math.ceil(seconds / Duration.ofDays(1).toSeconds());
    }
}

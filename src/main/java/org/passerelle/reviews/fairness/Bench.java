package org.passerelle.reviews.fairness;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * A call's ranking beside the one that it would have if every reviewer were equally mild. It informs the committee and never
 * takes its place.
 *
 * @param overlap what the comparison rests on
 * @param figures absent where the overlap is not enough: then no figure is worth a look
 */
public record Bench(Overlap overlap, Optional<Figures> figures) {

    /** How often the bootstrap draws. */
    public static final int DRAWS = RankIntervals.DRAWS;

    /**
     * What the model says.
     *
     * @param cut the last rank that the envelopes serve; null before a proposal
     * @param noise the standard deviation of what neither dossier nor reviewer explains, points of 100
     * @param standings in the order of the raw ranking
     * @param reviewers the mildest first
     */
    public record Figures(
            @Nullable Integer cut,
            double noise,
            List<Standing> standings,
            List<Reviewer> reviewers,
            List<Spread> criteria) {
        public Figures {
            standings = List.copyOf(standings);
            reviewers = List.copyOf(reviewers);
            criteria = List.copyOf(criteria);
        }
    }

    /** The same for a reader to whom dossiers are closed: computed of all sheets, and silent on those (D10). */
    public Bench without(Predicate<Subject> closed) {
        return new Bench(
                overlap,
                figures.map(all -> new Figures(
                        all.cut(),
                        all.noise(),
                        all.standings().stream()
                                .filter(standing -> !closed.test(standing.dossier()))
                                .toList(),
                        all.reviewers(),
                        all.criteria().stream()
                                .map(spread -> spread.without(closed))
                                .toList())));
    }

    /** The same for a reader who does not see what others scored. */
    public Bench withoutCriteria() {
        return new Bench(
                overlap,
                figures.map(all -> new Figures(all.cut(), all.noise(), all.standings(), all.reviewers(), List.of())));
    }

    /**
     * One dossier in both rankings.
     *
     * @param raw the score that ranks it, of 100
     * @param adjusted the same less what its reviewers' mildness gave it, of 100
     * @param low the best adjusted rank of the interval of 90 %
     * @param high the worst
     */
    public record Standing(
            Subject dossier, double raw, int rawRank, double adjusted, int adjustedRank, int low, int high) {

        /** Whether its interval lies on both sides of the cut: chance alone may decide whether it is served. */
        public boolean isGrey(int cut) {
            return low <= cut && high > cut;
        }
    }

    /**
     * How one reviewer marks.
     *
     * @param letter what to call the person where names are not shown
     * @param effect points of 100 over (milder) or under (harder) the mean of all reviewers
     */
    public record Reviewer(PersonId person, String letter, int sheets, double effect) {}

    /**
     * Looks at the sheets of a call.
     *
     * @param sheets in a settled order, on which the bootstrap's draws depend
     * @param scores the score that ranks each dossier of the sheets, of 100
     * @param served whom the committee's proposal serves; none before one was made
     */
    public static Bench of(List<LockedSheet> sheets, Map<DossierId, BigDecimal> scores, Set<DossierId> served) {
        Design design = new Design(sheets);
        Overlap overlap = Overlap.of(design);
        return new Bench(
                overlap, overlap.isEnough() ? Optional.of(figures(design, sheets, scores, served)) : Optional.empty());
    }

    private static Figures figures(
            Design design, List<LockedSheet> sheets, Map<DossierId, BigDecimal> scores, Set<DossierId> served) {
        AdditiveModel model = new AdditiveModel(design);
        AdditiveModel.Fit fit = model.fit(design.totals());
        List<Standing> standings = standings(design, model, fit, scores);
        return new Figures(
                cut(standings, served),
                noise(design, fit),
                standings,
                reviewers(design, fit.effects()),
                Spread.of(sheets));
    }

    /** The mildest first; their letters follow that order, and so say nothing of their names. */
    private static List<Reviewer> reviewers(Design design, double[] effects) {
        List<Integer> order = IntStream.range(0, effects.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> effects[j]).reversed())
                .toList();
        return IntStream.range(0, effects.length)
                .mapToObj(place -> {
                    int j = order.get(place);
                    return new Reviewer(design.person(j), Letters.at(place), design.sheetsOf(j), effects[j]);
                })
                .toList();
    }

    private static List<Standing> standings(
            Design design, AdditiveModel model, AdditiveModel.Fit fit, Map<DossierId, BigDecimal> scores) {
        double[] raw = IntStream.range(0, design.dossiers())
                .mapToDouble(i -> scores.getOrDefault(design.subject(i).id(), BigDecimal.ZERO)
                        .doubleValue())
                .toArray();
        int[] rawRanks = Ranks.of(raw);
        int[] ranks = Ranks.of(fit.levels());
        RankIntervals intervals = RankIntervals.of(design, model, fit, RankIntervals.SEED);
        return IntStream.range(0, design.dossiers())
                .mapToObj(i -> new Standing(
                        design.subject(i),
                        raw[i],
                        rawRanks[i],
                        fit.levels()[i],
                        ranks[i],
                        intervals.low(i),
                        intervals.high(i)))
                .sorted(Comparator.comparingInt(Standing::rawRank)
                        .thenComparing(standing -> standing.dossier().number()))
                .toList();
    }

    private static double noise(Design design, AdditiveModel.Fit fit) {
        double squares = 0;
        for (double residual : fit.residuals()) {
            squares += residual * residual;
        }
        return Math.sqrt(squares / (design.sheets() - design.effects()));
    }

    /** The worst raw rank among those served; at least as many as they are, where some share it. */
    private static @Nullable Integer cut(List<Standing> standings, Set<DossierId> served) {
        List<Standing> within = standings.stream()
                .filter(standing -> served.contains(standing.dossier().id()))
                .toList();
        return within.isEmpty() ? null : Math.max(within.get(within.size() - 1).rawRank(), within.size());
    }
}

package org.passerelle.committee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** Any list of candidates under any envelopes, for the invariants of D5. */
abstract class AllocationSessions {

    static final List<String> FUNDERS = List.of("MEAE", "DGCT", "REGION");

    static final List<Integer> YEARS = List.of(2027, 2028, 2029);

    /** Candidates and the rules of their call. */
    record Session(List<Candidate> candidates, AllocationRules rules) {}

    @Provide
    Arbitrary<Session> sessions() {
        return Arbitraries.integers().between(1, FUNDERS.size()).flatMap(funders -> Combinators.combine(
                        candidates(FUNDERS.subList(0, funders)), rules(FUNDERS.subList(0, funders)))
                .as(Session::new));
    }

    private static Arbitrary<List<Candidate>> candidates(List<String> funders) {
        return candidate(funders).list().ofMaxSize(12).map(AllocationSessions::numbered);
    }

    private static Arbitrary<Candidate> candidate(List<String> funders) {
        Arbitrary<BigDecimal> mean =
                Arbitraries.integers().between(500, 1000).map(tenths -> BigDecimal.valueOf(tenths, 1));
        Arbitrary<BigDecimal> score =
                Arbitraries.integers().between(0, 10).map(halves -> BigDecimal.valueOf(halves * 5L, 1));
        return Combinators.combine(
                        mean,
                        score,
                        score,
                        Arbitraries.of(true, false),
                        wants(funders),
                        amounts(2_000_000),
                        amounts(9),
                        due(funders))
                .as((m, sdg, reciprocity, favoured, wants, least, seconds, due) -> new Candidate(
                        "",
                        m,
                        sdg,
                        reciprocity,
                        favoured,
                        wants.getOrDefault("MEAE", Money.ZERO),
                        Instant.ofEpochSecond(seconds.amount().unscaledValue().longValue()),
                        wants,
                        least,
                        due));
    }

    private static Arbitrary<Map<String, Money>> wants(List<String> funders) {
        return amounts(5_000_000).list().ofSize(funders.size()).map(amounts -> byFunder(funders, amounts));
    }

    /** In whatever proportions, some of which nothing falls due in. */
    private static Arbitrary<DueYears> due(List<String> funders) {
        return byYear(30_000).list().ofSize(funders.size()).map(years -> new DueYears(byFunder(funders, years)));
    }

    /** Some funders bound their years, which add up to what they have; of the others nothing is known by year. */
    private static Arbitrary<Envelopes> envelopes(List<String> funders) {
        Arbitrary<SortedMap<Integer, Money>> bounded =
                Arbitraries.oneOf(byYear(7_000_000), Arbitraries.just(new TreeMap<>()));
        return Combinators.combine(
                        bounded.list().ofSize(funders.size()),
                        amounts(20_000_000).list().ofSize(funders.size()))
                .as((years, wholes) -> envelopes(funders, years, wholes));
    }

    private static Envelopes envelopes(
            List<String> funders, List<SortedMap<Integer, Money>> years, List<Money> wholes) {
        Map<String, Money> whole = byFunder(funders, wholes);
        Map<String, SortedMap<Integer, Money>> byYear = byFunder(funders, years);
        byYear.values().removeIf(Map::isEmpty);
        byYear.forEach((funder, amounts) -> whole.put(funder, Money.sum(amounts.values())));
        return new Envelopes(whole, byYear);
    }

    private static Arbitrary<SortedMap<Integer, Money>> byYear(int mostCents) {
        return amounts(mostCents).list().ofSize(YEARS.size()).map(amounts -> {
            SortedMap<Integer, Money> years = new TreeMap<>();
            IntStream.range(0, YEARS.size()).forEach(i -> years.put(YEARS.get(i), amounts.get(i)));
            return years;
        });
    }

    private static Arbitrary<AllocationRules> rules(List<String> funders) {
        return Combinators.combine(
                        envelopes(funders),
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(true, false))
                .as((envelopes, threshold, floor, skip) ->
                        new AllocationRules(envelopes, Percent.of(threshold), Percent.of(floor), skip));
    }

    private static Arbitrary<Money> amounts(int mostCents) {
        return Arbitraries.integers().between(0, mostCents).map(cents -> new Money(BigDecimal.valueOf(cents, 2)));
    }

    private static <T> Map<String, T> byFunder(List<String> funders, List<T> amounts) {
        Map<String, T> map = new LinkedHashMap<>();
        IntStream.range(0, funders.size()).forEach(i -> map.put(funders.get(i), amounts.get(i)));
        return map;
    }

    private static List<Candidate> numbered(List<Candidate> candidates) {
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> {
                    Candidate c = candidates.get(i);
                    return new Candidate(
                            "DOS-" + i,
                            c.mean(),
                            c.sdgMean(),
                            c.reciprocityMean(),
                            c.favoured(),
                            c.requested(),
                            c.submittedAt(),
                            c.wants(),
                            c.minimumViable(),
                            c.due());
                })
                .toList();
    }
}

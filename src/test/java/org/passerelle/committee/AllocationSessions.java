package org.passerelle.committee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                        mean, score, score, Arbitraries.of(true, false), wants(funders), amounts(2_000_000), amounts(9))
                .as((m, sdg, reciprocity, favoured, wants, least, seconds) -> new Candidate(
                        "",
                        m,
                        sdg,
                        reciprocity,
                        favoured,
                        wants.getOrDefault("MEAE", Money.ZERO),
                        Instant.ofEpochSecond(seconds.amount().unscaledValue().longValue()),
                        wants,
                        least));
    }

    private static Arbitrary<Map<String, Money>> wants(List<String> funders) {
        return amounts(5_000_000).list().ofSize(funders.size()).map(amounts -> byFunder(funders, amounts));
    }

    private static Arbitrary<AllocationRules> rules(List<String> funders) {
        return Combinators.combine(
                        amounts(20_000_000).list().ofSize(funders.size()),
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(true, false))
                .as((envelopes, threshold, floor, skip) -> new AllocationRules(
                        byFunder(funders, envelopes), Percent.of(threshold), Percent.of(floor), skip));
    }

    private static Arbitrary<Money> amounts(int mostCents) {
        return Arbitraries.integers().between(0, mostCents).map(cents -> new Money(BigDecimal.valueOf(cents, 2)));
    }

    private static Map<String, Money> byFunder(List<String> funders, List<Money> amounts) {
        Map<String, Money> map = new LinkedHashMap<>();
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
                            c.minimumViable());
                })
                .toList();
    }
}

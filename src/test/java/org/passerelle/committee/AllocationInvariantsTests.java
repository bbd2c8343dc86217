package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** What holds for every list of candidates and every envelope (D5, "Invariants to test"). */
class AllocationInvariantsTests {

    private static final List<String> FUNDERS = List.of("MEAE", "DGCT", "REGION");
    private static final BigDecimal A_CENT = new BigDecimal("0.01");

    /** Candidates and the rules of their call. */
    record Session(List<Candidate> candidates, AllocationRules rules) {}

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void neverOverAnEnvelope(@ForAll("sessions") Session session) {
        Allocation allocation = Allocation.propose(session.candidates(), session.rules());

        session.rules().envelopes().forEach((funder, envelope) -> {
            Money left = allocation.left().getOrDefault(funder, Money.ZERO);
            assertThat(left.isNegative()).isFalse();
            assertThat(allocation.awarded(funder).plus(left)).isEqualTo(envelope);
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void noAwardAboveWhatIsWantedAndMainIsAllOfIt(@ForAll("sessions") Session session) {
        Allocation allocation = Allocation.propose(session.candidates(), session.rules());

        for (Candidate candidate : session.candidates()) {
            Placement placement = allocation.of(candidate.key()).orElseThrow();
            assertThat(FUNDERS).allMatch(f -> !placement.grant(f).isMoreThan(candidate.want(f)));
            if (placement.list() == RankingList.MAIN) {
                assertThat(FUNDERS).allMatch(f -> placement.grant(f).equals(candidate.want(f)));
            }
            if (!placement.list().isFunded()) {
                assertThat(placement.grants()).isEmpty();
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void theSameWhateverTheOrderOfInput(@ForAll("sessions") Session session, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(session.candidates());
        Collections.shuffle(shuffled, random);

        assertThat(Allocation.propose(shuffled, session.rules()))
                .isEqualTo(Allocation.propose(session.candidates(), session.rules()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void parityIsKeptToTheCent(@ForAll("sessions") Session session) {
        Allocation allocation = Allocation.propose(session.candidates(), session.rules());

        for (Candidate candidate : session.candidates()) {
            Placement placement = allocation.of(candidate.key()).orElseThrow();
            for (String one : placement.grants().keySet()) {
                for (String other : placement.grants().keySet()) {
                    BigDecimal product = cross(placement, candidate, one, other);
                    BigDecimal mirrored = cross(placement, candidate, other, one);
                    BigDecimal larger =
                            candidate.want(one).max(candidate.want(other)).amount();
                    assertThat(product.subtract(mirrored).abs()).isLessThanOrEqualTo(larger.multiply(A_CENT));
                }
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void aPartialAwardReachesTheFloorAndTheLeastViableGrant(@ForAll("sessions") Session session) {
        Allocation allocation = Allocation.propose(session.candidates(), session.rules());

        for (Candidate candidate : session.candidates()) {
            Placement placement = allocation.of(candidate.key()).orElseThrow();
            if (placement.list() == RankingList.PARTIAL) {
                Money part = placement.grant(session.rules().firstFunder());
                assertThat(part.isLessThan(candidate.minimumViable())).isFalse();
                assertThat(part.amount().multiply(BigDecimal.valueOf(100)))
                        .isGreaterThanOrEqualTo(candidate
                                .want(session.rules().firstFunder())
                                .amount()
                                .multiply(session.rules().partialFloor().value()));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void everybodyAtTheThresholdIsServedOrWaitsInAnUnbrokenOrder(@ForAll("sessions") Session session) {
        Allocation allocation = Allocation.propose(session.candidates(), session.rules());

        assertThat(allocation.placements()).hasSameSizeAs(session.candidates());
        List<Integer> ranks = allocation.placements().stream()
                .flatMap(p -> p.waiting().stream())
                .toList();
        assertThat(ranks)
                .isEqualTo(IntStream.rangeClosed(1, ranks.size()).boxed().toList());
        for (Candidate candidate : session.candidates()) {
            boolean below =
                    candidate.mean().compareTo(session.rules().threshold().value()) < 0;
            assertThat(allocation.of(candidate.key()).orElseThrow().list() == RankingList.REJECT)
                    .isEqualTo(below);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void freedMoneyServesOnlyThoseWhoWaitAndNeverMoreThanWasFreed(@ForAll("sessions") Session session) {
        Allocation before = Allocation.propose(session.candidates(), session.rules());
        List<Candidate> waiting = before.placements().stream()
                .filter(p -> p.list() == RankingList.WAITING)
                .map(p -> session.candidates().stream()
                        .filter(c -> c.key().equals(p.key()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        Map<String, Money> freed = new LinkedHashMap<>(before.left());
        before.placements().stream()
                .filter(p -> p.list().isFunded())
                .findFirst()
                .ifPresent(declined -> declined.grants().forEach((f, m) -> freed.merge(f, m, Money::plus)));

        Allocation after = Allocation.promote(waiting, freed, session.rules());

        assertThat(after.placements())
                .extracting(Placement::key)
                .isEqualTo(waiting.stream().map(Candidate::key).toList());
        freed.forEach((funder, money) ->
                assertThat(after.awarded(funder).isMoreThan(money)).isFalse());
    }

    private static BigDecimal cross(Placement placement, Candidate candidate, String one, String other) {
        return placement.grant(one).amount().multiply(candidate.want(other).amount());
    }

    @Provide
    Arbitrary<Session> sessions() {
        return Arbitraries.integers().between(1, FUNDERS.size()).flatMap(funders -> Combinators.combine(
                        candidates(FUNDERS.subList(0, funders)), rules(FUNDERS.subList(0, funders)))
                .as(Session::new));
    }

    private static Arbitrary<List<Candidate>> candidates(List<String> funders) {
        return candidate(funders).list().ofMaxSize(12).map(AllocationInvariantsTests::numbered);
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

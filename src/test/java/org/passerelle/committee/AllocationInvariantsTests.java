package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.passerelle.shared.Money;

/** What holds for every list of candidates and every envelope (D5, "Invariants to test"). */
class AllocationInvariantsTests extends AllocationSessions {

    private static final BigDecimal A_CENT = new BigDecimal("0.01");

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void neverOverAnEnvelope(@ForAll("sessions") Session session) {
        Allocation allocation = Allocation.propose(session.candidates(), session.rules());

        assertThat(allocation.left().excesses()).isEmpty();
        session.rules().envelopes().whole().forEach((funder, envelope) -> assertThat(
                        allocation.awarded(funder).plus(allocation.left().of(funder)))
                .isEqualTo(envelope));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void neverOverAYearByACentOnceEachAwardIsSplit(@ForAll("sessions") Session session) {
        Allocation allocation = Allocation.propose(session.candidates(), session.rules());

        session.rules().envelopes().years().forEach((funder, years) -> {
            Map<Integer, Money> due = new TreeMap<>();
            for (Candidate candidate : session.candidates()) {
                Money grant = allocation.of(candidate.key()).orElseThrow().grant(funder);
                candidate.due().of(funder, grant).forEach((year, part) -> due.merge(year, part, Money::plus));
            }
            due.forEach((year, sum) ->
                    assertThat(sum).as(funder + " " + year).isLessThanOrEqualTo(years.getOrDefault(year, Money.ZERO)));
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void aPartialAwardIsTheMostThatTheYearsBear(@ForAll("sessions") Session session) {
        Candidate first = Ranking.of(session.candidates()).stream().findFirst().orElse(null);
        if (first == null) {
            return;
        }
        Envelopes envelopes = session.rules().envelopes();
        Map<String, Money> part = Allocation.partOf(first.wants(), first.due(), envelopes);

        assertThat(envelopes.minus(part, first.due()).excesses()).isEmpty();
        if (!envelopes.lacking(first.wants(), first.due()).isEmpty()) {
            Map<String, Money> more = new LinkedHashMap<>();
            part.forEach((funder, amount) -> more.put(funder, amount.plus(new Money(A_CENT))));
            assertThat(envelopes.bounds(more, first.due()))
                    .as("a cent more of each, and a year has less than the proportion asks")
                    .anyMatch(bound -> bound.over().compareTo(bound.under()) < 0);
        }
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
        Envelopes freed = before.placements().stream()
                .filter(p -> p.list().isFunded())
                .findFirst()
                .map(declined -> before.left().plus(declined.grants(), due(session, declined.key())))
                .orElse(before.left());

        Allocation after = Allocation.promote(waiting, freed, session.rules());

        assertThat(after.placements())
                .extracting(Placement::key)
                .isEqualTo(waiting.stream().map(Candidate::key).toList());
        assertThat(after.left().excesses()).isEmpty();
        freed.whole()
                .forEach((funder, money) ->
                        assertThat(after.awarded(funder).isMoreThan(money)).isFalse());
    }

    private static DueYears due(Session session, String key) {
        return session.candidates().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow()
                .due();
    }

    private static BigDecimal cross(Placement placement, Candidate candidate, String one, String other) {
        return placement.grant(one).amount().multiply(candidate.want(other).amount());
    }
}

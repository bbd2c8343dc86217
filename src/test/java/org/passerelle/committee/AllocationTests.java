package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.committee.Candidates.aCandidate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.passerelle.committee.Placement.Reason;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** The outcomes of domain.md §6.3, and the edges of D5. */
class AllocationTests {

    private static final Candidate WATER = aCandidate("DOS-2027-0001")
            .scoring("82.50")
            .wanting("MEAE", "150000")
            .viableFrom("110000")
            .build();
    private static final Candidate LANDSCAPE = aCandidate("DOS-2027-0002")
            .scoring("77.50")
            .wanting("MEAE", "81000")
            .viableFrom("65000")
            .build();
    private static final Candidate CHILDREN = aCandidate("DOS-2027-0003")
            .scoring("69.50")
            .wanting("MEAE", "18000")
            .viableFrom("12000")
            .build();

    @Test
    void servesTheGeneralCallAsWorkedOut() {
        Allocation allocation = Allocation.propose(List.of(CHILDREN, LANDSCAPE, WATER), euros("220000"));

        assertThat(allocation.placements())
                .extracting(Placement::key)
                .containsExactly("DOS-2027-0001", "DOS-2027-0002", "DOS-2027-0003");
        assertThat(allocation.placements())
                .extracting(Placement::list)
                .containsExactly(RankingList.MAIN, RankingList.PARTIAL, RankingList.WAITING);
        assertThat(allocation.placements())
                .extracting(p -> p.grant("MEAE"))
                .containsExactly(Money.of(150_000), Money.of(70_000), Money.ZERO);
        assertThat(allocation.placements().get(2).waiting()).contains(1);
        assertThat(allocation.awarded("MEAE")).isEqualTo(Money.of(220_000));
        assertThat(allocation.left().whole()).containsEntry("MEAE", Money.ZERO);
    }

    @Test
    void promotesTheFirstThatFitsWhenAnOfferIsDeclined() {
        Allocation promoted =
                Allocation.promote(List.of(CHILDREN), Envelopes.of(Map.of("MEAE", Money.of(70_000))), euros("220000"));

        assertThat(promoted.of("DOS-2027-0003").orElseThrow().list()).isEqualTo(RankingList.MAIN);
        assertThat(promoted.awarded("MEAE")).isEqualTo(Money.of(18_000));
        assertThat(promoted.left().whole()).containsEntry("MEAE", Money.of(52_000));
    }

    @Test
    void servesBothStatesOfTheJointFund() {
        Candidate digital = aCandidate("DOS-2027-0004")
                .scoring("79.00")
                .wanting("MEAE", "60000")
                .wanting("DGCT", "660000")
                .viableFrom("45000")
                .build();

        Allocation allocation = Allocation.propose(List.of(digital), joint("250000", "2750000"));

        assertThat(allocation.placements().get(0).grants())
                .isEqualTo(Map.of("MEAE", Money.of(60_000), "DGCT", Money.of(660_000)));
        assertThat(allocation.left().whole()).isEqualTo(Map.of("MEAE", Money.of(190_000), "DGCT", Money.of(2_090_000)));
    }

    @Test
    void breaksTheTieOfTheYouthCallByTheSdgs() {
        Candidate shores = aCandidate("DOS-2027-0005")
                .scoring("76.00")
                .withSdg("4.0")
                .wanting("MEAE", "54000")
                .viableFrom("40000")
                .build();
        Candidate campus = aCandidate("DOS-2027-0006")
                .scoring("76.00")
                .withSdg("3.5")
                .wanting("MEAE", "32000")
                .viableFrom("25000")
                .build();

        Allocation allocation = Allocation.propose(List.of(campus, shores), euros("80000"));

        assertThat(allocation.of("DOS-2027-0005").orElseThrow().list()).isEqualTo(RankingList.MAIN);
        assertThat(allocation.of("DOS-2027-0006").orElseThrow().list()).isEqualTo(RankingList.PARTIAL);
        assertThat(allocation.of("DOS-2027-0006").orElseThrow().grant("MEAE")).isEqualTo(Money.of(26_000));
    }

    @Test
    void keepsParityWhenOneStateRunsShort() {
        Candidate one = aCandidate("A")
                .wanting("MEAE", "60000")
                .wanting("DGCT", "660000")
                .viableFrom("45000")
                .build();

        Allocation allocation = Allocation.propose(List.of(one), joint("250000", "500000.01"));

        Placement placement = allocation.placements().get(0);
        assertThat(placement.list()).isEqualTo(RankingList.PARTIAL);
        assertThat(placement.grant("DGCT")).isEqualTo(Money.of("500000.01"));
        assertThat(placement.grant("MEAE"))
                .as("60 000 × 500 000.01 ÷ 660 000, down to the cent")
                .isEqualTo(Money.of("45454.54"));
        assertThat(placement.evidence()).containsEntry("funder", "DGCT");
    }

    @Test
    void testsTheFloorAndTheLeastViableGrantOnTheFirstFunder() {
        Candidate one =
                aCandidate("A").wanting("MEAE", "81000").viableFrom("65000").build();

        assertThat(list(one, "65000")).isEqualTo(RankingList.PARTIAL);
        assertThat(list(one, "64999.99")).isEqualTo(RankingList.WAITING);
        Candidate frugal = aCandidate("A").wanting("MEAE", "81000").build();
        assertThat(list(frugal, "56700")).isEqualTo(RankingList.PARTIAL);
        assertThat(list(frugal, "56699.99")).isEqualTo(RankingList.WAITING);
    }

    @Test
    void rejectsBelowTheThresholdAndServesAtIt() {
        Candidate at = aCandidate("A").scoring("60.00").wanting("MEAE", "10").build();
        Candidate below = aCandidate("B").scoring("59.99").wanting("MEAE", "10").build();

        Allocation allocation = Allocation.propose(List.of(at, below), euros("100"));

        assertThat(allocation.of("A").orElseThrow().list()).isEqualTo(RankingList.MAIN);
        assertThat(allocation.of("B").orElseThrow().reason()).isEqualTo(Reason.BELOW_THRESHOLD);
        assertThat(allocation.left().whole()).containsEntry("MEAE", Money.of(90));
    }

    @Test
    void letsNobodyPassADossierThatWaitsWhereTheCallSaysSo() {
        Candidate large = aCandidate("A")
                .scoring("80")
                .wanting("MEAE", "1000")
                .viableFrom("1000")
                .build();
        Candidate small = aCandidate("B").scoring("70").wanting("MEAE", "10").build();
        AllocationRules strict =
                new AllocationRules(Envelopes.of(Map.of("MEAE", Money.of(100))), Percent.of(60), Percent.of(70), false);

        Allocation skipping = Allocation.propose(List.of(large, small), euros("100"));
        Allocation waiting = Allocation.propose(List.of(large, small), strict);

        assertThat(skipping.of("B").orElseThrow().list()).isEqualTo(RankingList.MAIN);
        assertThat(waiting.of("B").orElseThrow().reason()).isEqualTo(Reason.AFTER_ONE_THAT_WAITS);
        assertThat(waiting.of("B").orElseThrow().waiting()).contains(2);
        assertThat(waiting.left().whole()).containsEntry("MEAE", Money.of(100));
    }

    @Test
    void neverAwardsNothing() {
        Candidate one = aCandidate("A").wanting("MEAE", "1000").build();
        AllocationRules noFloor =
                new AllocationRules(Envelopes.of(Map.of("MEAE", Money.ZERO)), Percent.of(60), Percent.ZERO, true);

        assertThat(Allocation.propose(List.of(one), noFloor).placements().get(0).list())
                .isEqualTo(RankingList.WAITING);
    }

    @Test
    void needsAFunderAndNoNegativeWant() {
        assertThatThrownBy(() -> new AllocationRules(Envelopes.of(Map.of()), Percent.ZERO, Percent.ZERO, true))
                .isInstanceOf(IllegalArgumentException.class);
        Candidates negative = aCandidate("A").wanting("MEAE", "-1");
        assertThatThrownBy(negative::build).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsADossierWaitForWantOfAYearsMoneyThoughTheWholeWouldDo() {
        Candidate even = aCandidate("1")
                .scoring("90.00")
                .wanting("MEAE", "60")
                .falling("MEAE", 2027, "3", "3")
                .build();
        Candidate late = aCandidate("2")
                .scoring("80.00")
                .wanting("MEAE", "40")
                .falling("MEAE", 2027, "1", "3")
                .build();

        Allocation allocation = Allocation.propose(List.of(even, late), yearly("60", "40"));

        assertThat(allocation.of("1").orElseThrow().list()).isEqualTo(RankingList.MAIN);
        Placement waits = allocation.of("2").orElseThrow();
        assertThat(waits.list()).isEqualTo(RankingList.WAITING);
        assertThat(waits.evidence())
                .containsEntry("year", 2028)
                .containsEntry("want", new BigDecimal("30.00"))
                .containsEntry("left", new BigDecimal("10.00"));
        assertThat(allocation.left().of("MEAE")).isEqualTo(Money.of(40));
        assertThat(allocation.left().yearsOf("MEAE"))
                .isEqualTo(new TreeMap<>(Map.of(2027, Money.of(30), 2028, Money.of(10))));
    }

    @Test
    void servesInPartWhatTheScarcestYearBearsOfEveryYear() {
        Candidate one = aCandidate("1")
                .scoring("90.00")
                .wanting("MEAE", "40")
                .falling("MEAE", 2027, "1", "3")
                .build();

        Placement part =
                Allocation.propose(List.of(one), yearly("70", "25")).of("1").orElseThrow();

        assertThat(part.list()).isEqualTo(RankingList.PARTIAL);
        assertThat(part.grant("MEAE")).isEqualTo(Money.of("33.33"));
        assertThat(one.due().of("MEAE", part.grant("MEAE")))
                .isEqualTo(Map.of(2027, Money.of("8.33"), 2028, Money.of("25.00")));
    }

    @Test
    void givesNothingInAYearThatTheFunderDoesNotHave() {
        Candidate one = aCandidate("1")
                .scoring("90.00")
                .wanting("MEAE", "10")
                .falling("MEAE", 2028, "9", "1")
                .build();

        Placement waits =
                Allocation.propose(List.of(one), yearly("70", "25")).of("1").orElseThrow();

        assertThat(waits.list()).isEqualTo(RankingList.WAITING);
        assertThat(waits.evidence()).containsEntry("year", 2029);
    }

    private static AllocationRules yearly(String first, String second) {
        SortedMap<Integer, Money> years = new TreeMap<>(Map.of(2027, Money.of(first), 2028, Money.of(second)));
        Envelopes envelopes = new Envelopes(Map.of("MEAE", Money.sum(years.values())), Map.of("MEAE", years));
        return new AllocationRules(envelopes, Percent.of(60), Percent.of(70), true);
    }

    private static RankingList list(Candidate candidate, String envelope) {
        return Allocation.propose(List.of(candidate), euros(envelope))
                .placements()
                .get(0)
                .list();
    }

    private static AllocationRules euros(String envelope) {
        return new AllocationRules(
                Envelopes.of(Map.of("MEAE", Money.of(envelope))), Percent.of(60), Percent.of(70), true);
    }

    private static AllocationRules joint(String euros, String dirhams) {
        Map<String, Money> envelopes = new LinkedHashMap<>();
        envelopes.put("MEAE", Money.of(euros));
        envelopes.put("DGCT", Money.of(dirhams));
        return new AllocationRules(Envelopes.of(envelopes), Percent.of(60), Percent.of(70), true);
    }
}

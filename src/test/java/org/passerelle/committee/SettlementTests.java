package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Funder;
import org.passerelle.committee.ChangeFault.Kind;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.shared.Priced;
import org.passerelle.shared.Refusal;

/** What the committee may change (D5): 60 000 € and 660 000 MAD are wanted, 45 000 € are viable. */
class SettlementTests {

    private static final CallDefinition CALL = Definitions.with(
            "AAP-2027-MAR",
            Map.of(
                    "funders",
                    List.of(
                            new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(100_000), null),
                            new Funder(
                                    "DGCT",
                                    "Direction (fictive)",
                                    "MAD",
                                    Money.of(1_000_000),
                                    BigDecimal.valueOf(11)))));

    private Envelopes envelopes = Envelopes.of(byFunder("100000", "1000000"));

    private final SessionLine water = line("DOS-2027-0004");
    private final SessionLine school = line("DOS-2027-0007");

    @Test
    void servesAllThatIsWantedOnTheMainList() {
        assertThat(settled(change(RankingList.MAIN, Map.of())).grants()).isEqualTo(byFunder("60000", "660000"));
        assertThat(settled(change(RankingList.MAIN, byFunder("60000", "660000")))
                        .list())
                .isEqualTo(RankingList.MAIN);
    }

    @Test
    void takesLessThanThatForAPartialAward() {
        assertThat(faults(RankingList.MAIN, byFunder("1", "11")))
                .containsExactly(
                        fault(Kind.NOT_WHOLE, "MEAE", "60000"),
                        fault(Kind.NOT_WHOLE, "DGCT", "660000"),
                        fault(Kind.UNVIABLE, "MEAE", "45000"));
        assertThat(faults(RankingList.PARTIAL, byFunder("50000", "550000"))).isEmpty();
    }

    @Test
    void neverGoesBelowWhatIsViable() {
        assertThat(faults(RankingList.PARTIAL, byFunder("44999.99", "494999.89")))
                .containsExactly(fault(Kind.UNVIABLE, "MEAE", "45000"));
    }

    @Test
    void leavesNoFunderOut() {
        assertThat(faults(RankingList.PARTIAL, Map.of("MEAE", Money.of(50_000))))
                .containsExactly(fault(Kind.LEFT_OUT, "DGCT", "660000"));
        assertThat(faults(
                        RankingList.PARTIAL, Map.of("MEAE", Money.of(50_000), "DGCT", Money.of(1), "AFD", Money.of(1))))
                .containsExactly(fault(Kind.OVER, "AFD", "0"));
    }

    @Test
    void keepsOneRatioForAllFundersToTheCent() {
        assertThat(faults(RankingList.PARTIAL, byFunder("50000", "600000")))
                .containsExactly(fault(Kind.PARITY, "MEAE", "54545.45"));
        assertThat(faults(RankingList.PARTIAL, byFunder("55000", "550000")))
                .containsExactly(fault(Kind.PARITY, "DGCT", "605000"));
        assertThat(faults(RankingList.PARTIAL, byFunder("54545.45", "600000"))).isEmpty();
        assertThat(faults(RankingList.PARTIAL, byFunder("54545.43", "600000"))).isNotEmpty();
    }

    @Test
    void givesNothingOnAListThatIsNotFunded() {
        assertThat(faults(RankingList.WAITING, byFunder("1", "11"))).hasSize(1);
        assertThat(faults(RankingList.WAITING, Map.of())).isEmpty();
    }

    @Test
    void namesEveryFaultAtOnce() {
        Map<DossierId, Change> changes = Map.of(
                water.dossier(),
                new Change(RankingList.MAIN, Map.of(), " "),
                school.dossier(),
                change(RankingList.MAIN, Map.of()),
                new DossierId(UUID.randomUUID()),
                change(RankingList.REJECT, Map.of()));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Settlement.of(
                        CALL, session(), List.of(water, school), new Deliberation(changes, List.of(), ""), Map.of()))
                .satisfies(refusal -> assertThat(refusal.codes())
                        .containsExactly("ENVELOPE_EXCEEDED", "INVALID_VALUE", "WRONG_STAGE"));
    }

    @Test
    void refusesWhatAYearCannotBearThoughTheWholeWould() {
        envelopes = new Envelopes(byFunder("100000", "1000000"), Map.of("DGCT", years("500000", "500000")));
        DueYears due = new DueYears(Map.of("MEAE", years("1", "1"), "DGCT", years("1000", "5000")));
        Deliberation all = new Deliberation(Map.of(water.dossier(), change(RankingList.MAIN, Map.of())), List.of(), "");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Settlement.of(CALL, session(), List.of(water), all, Map.of(water.dossier(), due)))
                .satisfies(refusal -> {
                    assertThat(refusal.codes()).containsExactly("ENVELOPE_EXCEEDED");
                    assertThat(refusal.details())
                            .containsExactly("Direction (fictive)", new Priced(Money.of(50_000), "MAD"), "2028");
                });
    }

    private static SortedMap<Integer, Money> years(String first, String second) {
        return new TreeMap<>(Map.of(2027, Money.of(first), 2028, Money.of(second)));
    }

    private Outcome settled(Change change) {
        Deliberation deliberation = new Deliberation(Map.of(water.dossier(), change), List.of(), "");
        return Settlement.of(CALL, session(), List.of(water), deliberation, Map.of())
                .get(water.dossier());
    }

    private List<ChangeFault> faults(RankingList list, Map<String, Money> grants) {
        return ChangeFault.of(water, change(list, grants));
    }

    private static Change change(RankingList list, Map<String, Money> grants) {
        return new Change(list, grants, "Choix motivé (fictif)");
    }

    private static ChangeFault fault(Kind kind, String funder, String amount) {
        return new ChangeFault(kind, funder, Money.of(amount));
    }

    private Session session() {
        return new Session(
                SessionId.random(),
                CallId.random(),
                1,
                Instant.EPOCH,
                "Secrétariat",
                null,
                null,
                envelopes,
                List.of(),
                "",
                List.of(water, school));
    }

    private static SessionLine line(String number) {
        Placement proposed =
                new Placement(number, 1, RankingList.WAITING, 1, Map.of(), Placement.Reason.ENVELOPE_SHORT, Map.of());
        return new SessionLine(
                new DossierId(UUID.randomUUID()),
                number,
                "",
                "",
                1,
                new BigDecimal("79.00"),
                null,
                byFunder("60000", "660000"),
                Money.of(45_000),
                proposed,
                null,
                null);
    }

    private static Map<String, Money> byFunder(String euros, String dirhams) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("MEAE", Money.of(euros));
        amounts.put("DGCT", Money.of(dirhams));
        return amounts;
    }
}

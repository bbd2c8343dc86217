package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.funding.CountryGroup.LDC;
import static org.passerelle.funding.CountryGroup.NON_ODA;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.calls.Constraint;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.CountryGroup;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/** Two awards and one that waits: Benin for water, a new partnership; Japan for energy. */
class BalanceTests {

    private static final DossierId BENIN = new DossierId(UUID.randomUUID());
    private static final DossierId JAPAN = new DossierId(UUID.randomUUID());
    private static final DossierId WAITS = new DossierId(UUID.randomUUID());

    private final Map<DossierId, Motion> outcomes = new LinkedHashMap<>();
    private final Map<DossierId, Traits> traits = new LinkedHashMap<>();

    BalanceTests() {
        outcomes.put(BENIN, new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(150_000))));
        outcomes.put(JAPAN, new Motion(RankingList.PARTIAL, Map.of("MEAE", Money.of(50_000))));
        outcomes.put(WAITS, new Motion(RankingList.WAITING, Map.of()));
        traits.put(BENIN, trait(BENIN, "BJ", LDC, "6", true, "60000", "90000"));
        traits.put(JAPAN, trait(JAPAN, "JP", NON_ODA, "7", false, "20000", "20000"));
        traits.put(WAITS, trait(WAITS, "SN", LDC, "6", true, "1000", "1000"));
    }

    @Test
    void breaksDownWhatIsGrantedByYearGroupAndGoal() {
        Balance balance = Balance.of(outcomes, traits, "MEAE");

        assertThat(balance.granted()).isEqualTo(Money.of(200_000));
        assertThat(balance.years()).containsEntry(2027, Money.of(85_000)).containsEntry(2028, Money.of(115_000));
        assertThat(balance.groups()).containsEntry(LDC, Money.of(150_000)).containsEntry(NON_ODA, Money.of(50_000));
        assertThat(balance.goals()).containsEntry(6, Money.of(150_000)).containsEntry(7, Money.of(50_000));
        assertThat(balance.lists()).containsEntry(RankingList.WAITING, 1);
    }

    @Test
    void breaksDownTheSecondStateByWhatIsAskedOfIt() {
        outcomes.put(BENIN, new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(150_000), "DGCT", Money.of(660_000))));

        Balance balance = Balance.of(outcomes, traits, "DGCT");

        assertThat(balance.years()).containsExactly(Map.entry(2028, Money.of(660_000)));
        assertThat(balance.groups()).containsExactly(Map.entry(LDC, Money.of(660_000)));
        assertThat(balance.goals()).containsExactly(Map.entry(6, Money.of(660_000)));
        assertThat(balance.granted()).isEqualTo(Money.of(660_000));
    }

    @Test
    void countsNothingOfADossierThatIsNotFunded() {
        Balance balance = Balance.of(outcomes, traits, "MEAE");

        assertThat(balance.countries()).isEqualTo(2);
        assertThat(balance.newPartnerships()).isEqualTo(1);
    }

    @Test
    void saysOfEachConstraintWhatIsReachedAndWhetherItIsMet() {
        List<Balance.Counter> counters = Balance.of(outcomes, traits, "MEAE")
                .counters(List.of(
                        constraint(Constraint.Kind.SHARE_OF_GROUP, "LDC", "75"),
                        constraint(Constraint.Kind.SHARE_OF_GOAL, "7", "25.1"),
                        constraint(Constraint.Kind.NEW_PARTNERSHIPS, "", "1"),
                        constraint(Constraint.Kind.COUNTRIES, "", "3")));

        assertThat(counters).extracting(Balance.Counter::isMet).containsExactly(true, false, true, false);
        assertThat(counters.get(0).reached()).isEqualByComparingTo("75.0");
    }

    @Test
    void neverShowsAShareAsMetThatIsNot() {
        outcomes.put(BENIN, new Motion(RankingList.MAIN, Map.of("MEAE", Money.of("149999.99"))));

        Balance.Counter counter = Balance.of(outcomes, traits, "MEAE")
                .counters(List.of(constraint(Constraint.Kind.SHARE_OF_GROUP, "LDC", "75")))
                .get(0);

        assertThat(counter.reached()).isEqualByComparingTo("74.9");
        assertThat(counter.isMet()).isFalse();
    }

    @Test
    void hasNoShareOfNothing() {
        Balance empty = Balance.of(Map.of(), traits, "MEAE");

        assertThat(empty.counters(List.of(constraint(Constraint.Kind.SHARE_OF_GROUP, "LDC", "1")))
                        .get(0)
                        .isMet())
                .isFalse();
    }

    private static Constraint constraint(Constraint.Kind kind, String of, String least) {
        return new Constraint(kind, of, new BigDecimal(least));
    }

    private static Traits trait(
            DossierId id, String country, CountryGroup group, String goal, boolean fresh, String first, String second) {
        Money whole = Money.of(first).plus(Money.of(second));
        return new Traits(
                id,
                Map.of(CountryCode.of(country), whole),
                Map.of(group, whole),
                new DueYears(Map.of(
                        "MEAE", new TreeMap<>(Map.of(2027, Money.of(first), 2028, Money.of(second))),
                        "DGCT", new TreeMap<>(Map.of(2028, Money.of(second))))),
                goal,
                fresh);
    }
}

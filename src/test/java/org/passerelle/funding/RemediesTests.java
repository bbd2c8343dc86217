package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** The ways out of a share that breaks its rule, with the figures of domain.md §6. */
class RemediesTests {

    private static final RateTable D2 = new D2Rates();

    @ParameterizedTest
    @CsvSource({
        "SWAP,    6000.00, 18000.00, 60000.00",
        "GROW,   20000.00, 24000.00, 80000.00",
        "SHRINK,  8571.43, 15428.57, 51428.57"
    })
    void theJapaneseDossierHasThreeWaysOutOfItsTwentyFourThousand(
            RemedyKind kind, Money amount, Money asked, Money total) {
        Remedy remedy = offer(japanese(), rules(), kind);

        assertThat(remedy.amount()).isEqualTo(amount);
        assertThat(remedy.plan().requested()).isEqualTo(asked);
        assertThat(remedy.plan().total()).isEqualTo(total);
        assertThat(remedy.plan().countries()).containsExactly(Plans.part("JP", total.toString()));
        assertThat(review(remedy.plan(), rules())).isEmpty();
    }

    @Test
    void theTownItselfIsAskedFirst() {
        Remedy swap = offer(japanese(), rules(), RemedyKind.SWAP);

        assertThat(swap.giver()).hasValueSatisfying(giver -> {
            assertThat(giver.source()).isEqualTo(ResourceSource.FR_LEAD);
            assertThat(giver.organisation()).isEqualTo("Commune de Brévalle");
        });
        assertThat(swap.plan().resources().get(0).amounts())
                .as("each year in its proportion, 15 000 and 9 000 before")
                .isEqualTo(new TreeMap<>(Map.of(2027, Money.of(11_250), 2028, Money.of(6_750))));
    }

    @Test
    void monitoringIsKeptWhateverShrinks() {
        FundingPlan shrunk = offer(japanese(), rules(), RemedyKind.SHRINK).plan();

        assertThat(shrunk.expenses().get(4)).isEqualTo(japanese().expenses().get(4));
    }

    @Test
    void nothingIsOfferedWhereNothingIsBroken() {
        assertThat(of(Plans.of("D3"), rules()).mends()).isEmpty();
        assertThat(of(Plans.of("D3"), rules()).offers()).isEmpty();
    }

    @Test
    void sumsThatDoNotAgreeComeFirst() {
        FundingPlan unbalanced = Plans.withResource(japanese(), 3, line -> Plans.moved(line, 2028, "0.01"));

        assertThat(of(unbalanced, rules()).offers()).isEmpty();
        assertThat(of(unbalanced, rules()).first()).containsExactly("B1");
    }

    @Test
    void aRequestAboveTheLargestGrantIsSwappedOrShrunkAndNeverGrown() {
        Remedies remedies = of(Plans.of("D3"), rules("1000", "15000", 10, 50, 0));

        assertThat(remedies.mends()).containsExactly("B11");
        assertThat(remedies.offers()).extracting(Remedy::kind).containsExactly(RemedyKind.SWAP, RemedyKind.SHRINK);
        assertThat(remedies.offers()).extracting(Remedy::amount).containsOnly(Money.of(3_000));
    }

    @Test
    void aFrenchShareTooSmallIsFilledByAFrenchAuthority() {
        Remedies remedies = of(Plans.of("D3"), rules("1000", "50000", 50, 50, 0));

        assertThat(remedies.mends()).containsExactly("B5");
        Remedy swap = remedies.offers().get(0);
        assertThat(swap.amount()).isEqualTo(Money.of(3_000));
        assertThat(swap.giver().orElseThrow().source()).isEqualTo(ResourceSource.FR_LEAD);
        Remedy grown = remedies.offers().get(1);
        assertThat(grown.kind()).isEqualTo(RemedyKind.GROW);
        assertThat(grown.amount()).isEqualTo(Money.of(6_000));
    }

    @Test
    void tooMuchInKindIsWeighedUpByMoney() {
        Remedies remedies = of(Plans.of("D3"), rules("1000", "50000", 10, 30, 0));

        assertThat(remedies.mends()).containsExactly("B6");
        assertThat(remedies.offers()).extracting(Remedy::kind).containsExactly(RemedyKind.SWAP, RemedyKind.GROW);
        assertThat(remedies.offers()).extracting(Remedy::amount).containsOnly(Money.of(3_000));
    }

    @Test
    void aForeignShareTooSmallIsFilledByTheForeignAuthority() {
        Remedy swap =
                of(Plans.of("D3"), rules("1000", "50000", 10, 50, 30)).offers().get(0);

        assertThat(swap.giver().orElseThrow().source()).isEqualTo(ResourceSource.FOREIGN);
        assertThat(swap.amount()).isEqualTo(Money.of(3_000));
    }

    /** Nobody else gives money, and the smallest grant is above the cap: less is too little, as much is too much. */
    @Test
    void namesTheTwoRulesThatLeaveNoWay() {
        FundingPlan alone = onlyTheMinistryPaysMoney();

        Remedies remedies = of(alone, rules("40000", "90000", 0, 100, 0));

        assertThat(remedies.mends()).containsExactly("B4");
        assertThat(remedies.offers()).isEmpty();
        assertThat(remedies.clash()).contains(new Clash("B4", "B11"));
    }

    @Test
    void theLeastViableGrantIsARuleToo() {
        FundingPlan needy = new FundingPlan(
                onlyTheMinistryPaysMoney().countries(),
                null,
                onlyTheMinistryPaysMoney().expenses(),
                onlyTheMinistryPaysMoney().resources(),
                Money.of(44_000));

        assertThat(of(needy, rules("1000", "90000", 0, 100, 0)).clash()).contains(new Clash("B4", Clash.LEAST_VIABLE));
    }

    private static FundingPlan onlyTheMinistryPaysMoney() {
        FundingPlan plan = Plans.of("D3");
        List<Resource> resources = List.of(
                Plans.moved(Plans.moved(plan.resources().get(0), 2027, "14000"), 2028, "13000"),
                plan.resources().get(2),
                plan.resources().get(4));
        return Plans.with(plan, plan.expenses(), resources);
    }

    private static FundingPlan japanese() {
        FundingPlan more = Plans.withResource(Plans.of("D3"), 0, line -> Plans.moved(line, 2027, "6000"));
        return Plans.withResource(more, 1, line -> Plans.moved(line, 2027, "-6000"));
    }

    private static FundingRules rules() {
        return Plans.rulesOf("D3");
    }

    private static FundingRules rules(String least, String most, int french, int inKind, int foreign) {
        FundingRules rules = Plans.rulesOf("D3");
        return new FundingRules(
                rules.years(),
                Money.of(least),
                Money.of(most),
                rules.rates(),
                rules.countryGroups(),
                Percent.of(french),
                Percent.of(inKind),
                Percent.of(foreign),
                rules.minMonitoringShare(),
                null);
    }

    private static Remedy offer(FundingPlan plan, FundingRules rules, RemedyKind kind) {
        return of(plan, rules).offers().stream()
                .filter(remedy -> remedy.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Remedies of(FundingPlan plan, FundingRules rules) {
        return Remedies.of(plan, rules, D2, Plans.periodOf("D3"), false);
    }

    private static List<Finding> review(FundingPlan plan, FundingRules rules) {
        return Finding.blocking(FundingReview.review(plan, rules, D2, Plans.periodOf("D3"), false));
    }
}

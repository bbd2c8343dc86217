package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Examples;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Period;

/** Each rule broken alone, on the plan of the water services of Tanguiéra. */
class FundingReviewTests {

    private static final FundingPlan WATER = Plans.of("D1");
    private static final FundingRules RULES = Plans.rulesOf("D1");

    @Test
    void findsNothingInThePlanThatApplicantsReadAsAnExample() {
        Answers example = Examples.of("dossier-parts").orElseThrow();
        FundingPlan plan = Json.read(Json.write(example.under("plan").values()), FundingPlan.class);

        assertThat(plan.total()).isEqualTo(WATER.total());
        assertThat(review(plan)).isEmpty();
    }

    @Test
    void b1FindsTheYearWhoseSidesDiffer() {
        FundingPlan plan = Plans.withExpense(WATER, 0, line -> Plans.moved(line, 2028, "0.01"));

        List<Finding> findings = Finding.blocking(review(plan));

        assertThat(findings).extracting(Finding::code).containsExactly("B1", "B15");
        assertThat(findings.get(0).place()).isEqualTo("budget.2028");
        assertThat(findings.get(0).evidence())
                .contains(entry("year", "2028"), entry("side", "EXPENSES"))
                .containsEntry("difference", Money.of("0.01").amount());
    }

    @Test
    void b2FindsValuedExpensesThatNobodyContributes() {
        FundingPlan plan = Plans.withResource(
                WATER,
                2,
                line -> new Resource(
                        line.source(), line.organisation(), ContributionKind.CASH, line.status(), line.amounts()));

        assertThat(codes(plan)).containsExactly("B2", "B2", "B2");
        assertThat(review(plan))
                .extracting(Finding::place)
                .containsExactly("budget.2027", "budget.2028", "budget.2029");
    }

    @Test
    void b3FindsAMinistryThatPaysInKind() {
        FundingPlan plan = Plans.withResource(
                WATER,
                0,
                line -> new Resource(
                        line.source(), line.organisation(), ContributionKind.IN_KIND, line.status(), line.amounts()));

        assertThat(review(plan))
                .filteredOn(f -> f.code().equals("B3"))
                .singleElement()
                .satisfies(f -> assertThat(f.place()).isEqualTo("resources.0"));
    }

    @Test
    void b4ComparesTheRequestWithTheCapByRateAlone() {
        assertThat(codes(asking("168000", "168000"))).doesNotContain("B4").contains("B11");
        assertThat(codes(asking("168000.01", "168000"))).contains("B4", "B11");
    }

    @Test
    void b5ComparesWithoutRounding() {
        FundingRules exactly = rules(Percent.of(25), Percent.of(50), Percent.ZERO, null);
        FundingPlan aCentLess = Plans.withResource(
                Plans.withResource(WATER, 1, line -> Plans.moved(line, 2027, "-0.01")),
                4,
                line -> Plans.moved(line, 2027, "0.01"));

        assertThat(codes(WATER, exactly)).isEmpty();
        assertThat(codes(aCentLess, exactly)).containsExactly("B5");
        assertThat(review(aCentLess, exactly).get(0).evidence())
                .as("the rounded share looks right")
                .containsEntry("share", Percent.of(25).value())
                .containsEntry("missing", Money.of("0.01").amount());
        assertThat(place("B5", aCentLess, exactly)).isEqualTo("resources.1");
    }

    @Test
    void b6ComparesWithoutRounding() {
        FundingRules exactly = rules(Percent.of(10), Percent.of(40), Percent.ZERO, null);
        FundingPlan aCentMore = Plans.withResource(
                Plans.withResource(WATER, 2, line -> Plans.moved(line, 2027, "0.01")),
                5,
                line -> Plans.moved(line, 2027, "-0.01"));

        assertThat(codes(WATER, exactly)).isEmpty();
        assertThat(codes(aCentMore, exactly)).containsExactly("B6");
        assertThat(review(aCentMore, exactly).get(0).evidence())
                .as("2/3 of the 36 000 in cash")
                .containsEntry("most", Money.of(24_000).amount());
        assertThat(place("B6", aCentMore, exactly)).isEqualTo("resources.2");
    }

    @Test
    void b7AsksForAForeignShareWhereTheCallDoes() {
        assertThat(codes(WATER, rules(Percent.of(10), Percent.of(50), Percent.of(5), null)))
                .isEmpty();
        FundingRules more = rules(Percent.of(10), Percent.of(50), Percent.of(10), null);
        assertThat(codes(WATER, more)).containsExactly("B7");
        assertThat(place("B7", WATER, more)).isEqualTo("resources.5");
    }

    @Test
    void b8LimitsAdministrationWhereTheCallDoes() {
        assertThat(codes(WATER, rules(Percent.of(10), Percent.of(50), Percent.ZERO, Percent.of(1))))
                .isEmpty();
        FundingRules less = rules(Percent.of(10), Percent.of(50), Percent.ZERO, Percent.of("0.8"));
        assertThat(codes(WATER, less)).containsExactly("B8");
        assertThat(place("B8", WATER, less)).isEqualTo("expenses.8");
    }

    @Test
    void b9WarnsOfMuchContingency() {
        FundingPlan plan = Plans.withExpense(
                WATER,
                1,
                line -> new Expense(ExpenseCategory.CONTINGENCY, line.label(), line.kind(), null, line.amounts()));

        assertThat(review(plan)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("B9");
            assertThat(f.place()).isEqualTo("expenses.1");
            assertThat(f.blocks()).isFalse();
            assertThat(f.evidence())
                    .as("money but administration and contingency")
                    .containsEntry("whole", Money.of(182_000).amount())
                    .containsEntry("most", Money.of(9_100).amount());
        });
    }

    @Test
    void b10AsksForMonitoring() {
        FundingPlan plan = Plans.withExpense(WATER, 7, FundingReviewTests::asStudy);

        assertThat(codes(plan)).containsExactly("B10");
        assertThat(review(plan).get(0).evidence())
                .containsEntry("missing", Money.of(7_200).amount());
    }

    @Test
    void tellsOfAShareBesideItsLargestLineAndUnderTheTableWhereThereIsNone() {
        FundingPlan none = Plans.withExpense(WATER, 7, FundingReviewTests::asStudy);
        FundingPlan two = Plans.withExpense(
                Plans.withExpense(WATER, 7, line -> Plans.moved(line, 2029, "-6000")),
                8,
                line -> new Expense(ExpenseCategory.MEAL, line.label(), line.kind(), null, line.amounts()));

        assertThat(place("B10", none, RULES)).isEqualTo("expenses");
        assertThat(place("B10", two, RULES)).as("4 000 rather than 2 000").isEqualTo("expenses.7");
    }

    @Test
    void b11ComparesTheRequestWithTheCallsGrants() {
        assertThat(codes(asking("150000.01", "150000"))).containsExactly("B11");
        assertThat(codes(asking("9999.99", "9000"))).containsExactly("B11");
        assertThat(codes(asking("10000", "9000"))).isEmpty();
    }

    @Test
    void b12WarnsOfAYearWithoutExpenses() {
        Period longer = new Period(LocalDate.parse("2027-09-01"), LocalDate.parse("2030-06-30"));

        List<Finding> findings = FundingReview.review(WATER, RULES, new D2Rates(), longer, true);

        assertThat(findings)
                .extracting(Finding::code, Finding::place, Finding::blocks)
                .containsExactly(tuple("B12", "budget.2030", false));
    }

    @Test
    void b14RefusesNegativeAndHugeAmounts() {
        FundingPlan negative = Plans.withExpense(WATER, 8, line -> Plans.moved(line, 2027, "-600.01"));
        FundingPlan huge = Plans.withExpense(WATER, 0, line -> Plans.moved(line, 2027, "99988000.00"));

        assertThat(review(negative))
                .filteredOn(f -> f.code().equals("B14"))
                .extracting(Finding::place)
                .containsExactly("expenses.8.2027");
        assertThat(review(huge))
                .filteredOn(f -> f.code().equals("B14"))
                .extracting(Finding::place)
                .containsExactly("expenses.0.2027");
    }

    @Test
    void b15AddsTheCountriesUp() {
        FundingPlan plan = Plans.withCountries(WATER, null, Plans.part("BJ", "239999.99"));

        assertThat(codes(plan)).containsExactly("B15");
        assertThat(review(plan).get(0).evidence())
                .contains(entry("side", "TOTAL"))
                .containsEntry("difference", Money.of("0.01").amount());
    }

    @Test
    void b15LeavesABudgetWithoutExpensesToB1() {
        FundingPlan unspent = Plans.with(WATER, List.of(), WATER.resources());

        assertThat(Finding.blocking(review(unspent)))
                .extracting(Finding::code)
                .contains("B1")
                .doesNotContain("B15");
    }

    @Test
    void b16WarnsWhereTheStatePaysNearlyAll() {
        FundingPlan plan = Plans.withResource(
                WATER,
                6,
                line -> new Resource(
                        ResourceSource.AFD, line.organisation(), line.kind(), line.status(), line.amounts()));
        FundingPlan more = Plans.withResource(
                plan,
                1,
                line -> new Resource(
                        ResourceSource.AFD, line.organisation(), line.kind(), line.status(), line.amounts()));

        assertThat(review(plan)).isEmpty();
        assertThat(review(more))
                .extracting(Finding::code, Finding::place, Finding::blocks)
                .contains(tuple("B16", "resources.0", false));
    }

    @Test
    void wantsTheOptionAsSoonAsCountriesOfTwoGroupsTakePart() {
        FundingPlan plan = Plans.withCountries(WATER, null, Plans.part("BJ", "200000"), Plans.part("VN", "40000"));

        assertThat(review(plan))
                .extracting(Finding::code, Finding::place)
                .containsExactly(tuple("REQUIRED_FIELD", "multiCountry"));
    }

    @Test
    void refusesAMinimumAboveTheRequestAndAYearOutsideTheCall() {
        FundingPlan minimum =
                new FundingPlan(WATER.countries(), null, WATER.expenses(), WATER.resources(), Money.of("150000.01"));
        FundingPlan year = Plans.withExpense(
                Plans.withExpense(WATER, 0, line -> Plans.moved(line, 2031, "1")),
                0,
                line -> Plans.moved(line, 2027, "-1"));

        assertThat(review(minimum)).extracting(Finding::place).containsExactly("minimumViableGrant");
        assertThat(review(year))
                .filteredOn(f -> f.code().equals("INVALID_VALUE"))
                .extracting(Finding::place)
                .containsExactly("expenses.0.2031");
    }

    @Test
    void asksForTheNameOfEachLineAtItsCell() {
        FundingPlan nameless = Plans.withResource(
                Plans.withExpense(
                        WATER,
                        1,
                        line -> new Expense(line.category(), " ", line.kind(), line.country(), line.amounts())),
                2,
                line -> new Resource(line.source(), "", line.kind(), line.status(), line.amounts()));

        assertThat(review(nameless))
                .extracting(f -> f.code() + " " + f.place())
                .containsExactly("REQUIRED_FIELD expenses.1.label", "REQUIRED_FIELD resources.2.organisation");
    }

    @Test
    void keepsTheCategoriesOfValuedContributionsInKind() {
        FundingPlan money = Plans.withExpense(
                WATER,
                0,
                line -> new Expense(
                        ExpenseCategory.INKIND_FR, line.label(), line.kind(), line.country(), line.amounts()));

        assertThat(review(money))
                .filteredOn(f -> f.code().equals("INVALID_VALUE"))
                .extracting(Finding::place)
                .containsExactly("expenses.0.kind");
    }

    @Test
    void judgesAnEmptyPlanWithoutFailing() {
        assertThat(FundingReview.review(FundingPlan.empty(), RULES, new D2Rates(), null, false))
                .extracting(Finding::code)
                .containsExactly("B11", "REQUIRED_FIELD");
    }

    @Test
    void saysNothingOfTheShareOfStateMoneyWhileNothingIsSpent() {
        FundingPlan asked = new FundingPlan(List.of(), null, List.of(), WATER.resources(), Money.ZERO);

        assertThat(review(asked))
                .extracting(Finding::code)
                .doesNotContain("B16")
                .contains("B1");
    }

    @Test
    void namesSixteenRules() {
        assertThat(FundingReview.codes())
                .hasSize(16)
                .startsWith("B1")
                .endsWith("B16")
                .doesNotHaveDuplicates();
    }

    /** The town's own money gives way year by year, so that the plan stays balanced; the least viable grant is given. */
    private static FundingPlan asking(String amount, String least) {
        FundingPlan plan = WATER;
        Money left = Money.of(amount).minus(WATER.requested());
        for (int year : RULES.years()) {
            String step = left.max(WATER.resources().get(0).in(year).negated()).toString();
            String back = Money.of(step).negated().toString();
            plan = Plans.withResource(plan, 0, line -> Plans.moved(line, year, step));
            plan = Plans.withResource(plan, 1, line -> Plans.moved(line, year, back));
            left = left.minus(Money.of(step));
        }
        return new FundingPlan(plan.countries(), null, plan.expenses(), plan.resources(), Money.of(least));
    }

    private static Expense asStudy(Expense line) {
        return new Expense(ExpenseCategory.STUDY, line.label(), line.kind(), null, line.amounts());
    }

    private static FundingRules rules(Percent french, Percent inKind, Percent foreign, @Nullable Percent admin) {
        return new FundingRules(
                RULES.years(),
                RULES.minGrant(),
                RULES.maxGrant(),
                RULES.rates(),
                RULES.countryGroups(),
                french,
                inKind,
                foreign,
                Percent.of(3),
                admin);
    }

    private static List<String> codes(FundingPlan plan) {
        return codes(plan, RULES);
    }

    private static List<String> codes(FundingPlan plan, FundingRules rules) {
        return Finding.blocking(review(plan, rules)).stream().map(Finding::code).toList();
    }

    private static String place(String code, FundingPlan plan, FundingRules rules) {
        return review(plan, rules).stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::place)
                .collect(Collectors.joining(", "));
    }

    private static List<Finding> review(FundingPlan plan) {
        return review(plan, RULES);
    }

    private static List<Finding> review(FundingPlan plan, FundingRules rules) {
        return FundingReview.review(plan, rules, new D2Rates(), Plans.periodOf("D1"), true);
    }
}

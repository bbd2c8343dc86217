package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.Period;
import org.passerelle.shared.Texts;

/** What people read about a finding: the rule, its figures and the way out. */
class FindingWordsTests {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleHasItsWordsAndAWayOut(Language language) {
        for (String code : FundingReview.codes()) {
            assertThat(texts.has(language, "finding." + code)).as(code).isTrue();
            assertThat(texts.has(language, "finding." + code + ".wayOut"))
                    .as(code)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureThatTheWordsNameIsInTheEvidence(Language language) {
        Map<String, Finding> broken =
                brokenPlan().stream().collect(Collectors.toMap(Finding::code, f -> f, (first, second) -> first));

        assertThat(broken.keySet())
                .containsAll(Set.of(
                        "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B14", "B15",
                        "B16"));
        broken.values().stream().filter(f -> f.code().startsWith("B")).forEach(finding -> {
            String words = texts.get(language, "finding." + finding.code(), finding.evidence());
            String wayOut = texts.get(language, "finding." + finding.code() + ".wayOut", finding.evidence());
            assertThat(words + wayOut).as(finding.code()).doesNotContain("{", "}", "!finding");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCapIsSaidWithItsFigures(Language language) {
        Finding b4 = Finding.blocking(
                "B4",
                "resources.0",
                Evidence.of("asked", Money.of(24_000))
                        .with("cap", Money.of(18_000))
                        .with("excess", Money.of(6_000))
                        .with("share", Percent.of(40))
                        .with("limit", Percent.of(30))
                        .with("rated", "ALL")
                        .figures());

        String words = texts.get(language, "finding.B4", b4.evidence()).replaceAll("[\\u00A0\\u202F]", " ");

        assertThat(words)
                .isEqualTo(
                        language == Language.FR
                                ? "La demande au ministère (24 000 €, soit 40 % du total) dépasse le plafond de"
                                        + " l’appel (18 000 €, soit 30 %)."
                                : "The request to the ministry (€24,000, 40% of the total) is above the cap of the"
                                        + " call (€18,000, 30%).");
    }

    /** A plan that breaks every rule but B13. */
    private static List<Finding> brokenPlan() {
        FundingRules rules = new FundingRules(
                List.of(2027, 2028),
                Money.of(100),
                Money.of(1_000),
                "2025",
                Map.of(),
                Percent.of(40),
                Percent.of(10),
                Percent.of(10),
                Percent.of(10),
                Percent.of(1));
        FundingPlan plan = new FundingPlan(
                List.of(Plans.part("JP", "1")),
                null,
                List.of(
                        expense(ExpenseCategory.ADMIN, ContributionKind.CASH, "500"),
                        expense(ExpenseCategory.HR, ContributionKind.CASH, "9000"),
                        expense(ExpenseCategory.CONTINGENCY, ContributionKind.CASH, "4000"),
                        expense(ExpenseCategory.INKIND_FR, ContributionKind.IN_KIND, "-1")),
                List.of(
                        resource(ResourceSource.MINISTRY, ContributionKind.IN_KIND, "13000"),
                        resource(ResourceSource.FR_LEAD, ContributionKind.IN_KIND, "100")),
                Money.ZERO);
        Period period = new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2028-12-31"));
        return FundingReview.review(plan, rules, new D2Rates(), period, false);
    }

    private static Expense expense(ExpenseCategory category, ContributionKind kind, String amount) {
        return new Expense(category, "", kind, null, new TreeMap<>(Map.of(2027, Money.of(amount))));
    }

    private static Resource resource(ResourceSource source, ContributionKind kind, String amount) {
        return new Resource(source, "", kind, FundingStatus.REQUESTED, new TreeMap<>(Map.of(2027, Money.of(amount))));
    }
}

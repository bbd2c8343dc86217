package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.Plans;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Money;

/** What an import changes, in words: line, column, before, after. */
class PlanChangesTests extends ScreenTest {

    private static final FundingPlan PLAN = Plans.balanced(Money.of("24000.00"));

    @Test
    void namesEachCellThatIsAnother() {
        FundingPlan after = expenses(line(1, "Suivi et évaluation", "2028", "950.00"));

        assertThat(changes(PLAN, after))
                .containsExactly(
                        "Dépense 2 – Suivi et évaluation | Intitulé | Suivi-évaluation | Suivi et évaluation",
                        "Dépense 2 – Suivi et évaluation | 2028 | 800 € | 950 €");
    }

    @Test
    void seesALineInTheMiddleComeAndGoWithoutTheOthersChanging() {
        FundingPlan before = expenses(List.of(named("Un"), named("Deux"), named("Trois"), named("Quatre")));
        FundingPlan after = expenses(List.of(named("Un"), named("Trois"), named("Quatre"), named("Cinq")));

        assertThat(changes(before, after))
                .containsExactly(
                        "Dépense 2 – Deux | Ligne supprimée (total) | 10 € | ",
                        "Dépense 4 – Cinq | Ligne ajoutée (total) |  | 10 €");
    }

    @Test
    void pairsLinesThatAreCalledTheSameInTheirOrder() {
        FundingPlan before = expenses(List.of(named("Mission"), named("Mission")));
        FundingPlan after = expenses(List.of(named("Mission"), named("Mission"), named("Mission")));

        assertThat(changes(before, after)).containsExactly("Dépense 3 – Mission | Ligne ajoutée (total) |  | 10 €");
    }

    @Test
    void tellsHowAnAmountIsWorkedOutAndWhatIsSaidOfTheWhole() {
        FundingPlan costed = Plans.costed(PLAN, "4", "jour", "350.00");
        FundingPlan after = new FundingPlan(
                List.of(new CountryPart(PLAN.countries().get(0).code(), Money.of("50000.00"))),
                null,
                costed.expenses(),
                costed.resources(),
                Money.of("17000.00"));

        assertThat(changes(PLAN, after))
                .contains(
                        "Dépense 1 – Formation et échanges entre pairs | Unité |  | jour",
                        "Dépense 1 – Formation et échanges entre pairs | Coût unitaire (€) |  | 350 €",
                        "Dépense 1 – Formation et échanges entre pairs | Quantité 2027 |  | 4",
                        "Ensemble | Subvention minimale viable (€) | 16 800 € | 17 000 €",
                        "Ensemble – Bénin | Part du budget (€) | 48 000 € | 50 000 €");
    }

    @Test
    void seesNothingWhereOnlyAnEmptyCellBecameZero() {
        Expense none = new Expense(ExpenseCategory.TRAINING, "A", ContributionKind.CASH, null, new TreeMap<>());
        Expense zero = none.withAmounts(new TreeMap<>(Map.of(2027, Money.ZERO)));

        assertThat(changes(expenses(List.of(none)), expenses(List.of(zero)))).isEmpty();
    }

    private static Expense named(String label) {
        return new Expense(
                ExpenseCategory.TRAINING,
                label,
                ContributionKind.CASH,
                null,
                new TreeMap<>(Map.of(2027, Money.of("10.00"))));
    }

    private static List<Expense> line(int index, String label, String year, String amount) {
        List<Expense> lines = new ArrayList<>(PLAN.expenses());
        Expense old = lines.get(index);
        TreeMap<Integer, Money> amounts = new TreeMap<>(old.amounts());
        amounts.put(Integer.valueOf(year), Money.of(amount));
        lines.set(index, new Expense(old.category(), label, old.kind(), old.country(), amounts));
        return lines;
    }

    private static FundingPlan expenses(List<Expense> lines) {
        return new FundingPlan(PLAN.countries(), null, lines, PLAN.resources(), PLAN.minimumViableGrant());
    }

    /** Blanks are made plain. */
    private static Stream<String> changes(FundingPlan before, FundingPlan after) {
        return PlanChanges.between(before, after).stream()
                .map(change -> String.join(" | ", change.line(), change.column(), change.before(), change.after()))
                .map(words -> words.replaceAll("[\\u00A0\\u202F]", " "));
    }
}

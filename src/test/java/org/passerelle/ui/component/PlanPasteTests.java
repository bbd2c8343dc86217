package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Money;

class PlanPasteTests {

    private static final List<Integer> YEARS = List.of(2027, 2028, 2029);

    @Test
    void readsCellsAsSpreadsheetsCopyThem() {
        assertThat(PastedBlock.of("a\tb\r\nc\t\r\n").rows()).isEqualTo(List.of(List.of("a", "b"), List.of("c", "")));
        assertThat(PastedBlock.of("\"un\ndeux\"\t\"dit \"\"trois\"\"\"").rows())
                .isEqualTo(List.of(List.of("un deux", "dit \"trois\"")));
        assertThat(PastedBlock.of("\"Ateliers\" 2027\t5").rows()).isEqualTo(List.of(List.of("\"Ateliers\" 2027", "5")));
        assertThat(PastedBlock.of("\n\n").rows()).isEmpty();
    }

    @Test
    void readsFrenchAndEnglishAmounts() {
        FundingPlan plan = pasted("expenses.0.2027", "12\u202F345,67\u00A0€\t12,345.67\t1\u00A0000")
                .plan();

        assertThat(plan.expenses().get(0).in(2027)).isEqualTo(Money.of("12345.67"));
        assertThat(plan.expenses().get(0).in(2028)).isEqualTo(Money.of("12345.67"));
        assertThat(plan.expenses().get(0).in(2029)).isEqualTo(Money.of(1_000));
    }

    @Test
    void takesADashAndAnEmptyCellForNothing() {
        FundingPlan plan = pasted("expenses.0.2027", "\t -   € ").plan();

        assertThat(plan.expenses().get(0).total()).isEqualTo(Money.ZERO);
    }

    @Test
    void addsTheLinesThatAreMissing() {
        String block = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "Mission " + i + "\t" + i + " 000,50\t" + i)
                .collect(Collectors.joining("\r\n"));

        PlanPaste.Pasted pasted = pasted("expenses.1.label", block);

        assertThat(pasted.rows()).isEqualTo(40);
        assertThat(pasted.added()).isEqualTo(39);
        assertThat(pasted.plan().expenses()).hasSize(41);
        assertThat(pasted.plan().expenses().get(0)).isEqualTo(plan().expenses().get(0));
        assertThat(pasted.plan().expenses().get(40).label()).isEqualTo("Mission 40");
        assertThat(pasted.plan().expenses().get(40).in(2027)).isEqualTo(Money.of("40000.50"));
    }

    @Test
    void refusesTheWholeBlockForOneCell() {
        PlanPaste.Refused refused = refused("expenses.0.2028", "10\t20\n30\tbeaucoup");

        assertThat(refused)
                .isEqualTo(new PlanPaste.Refused(PlanPaste.Reason.NO_AMOUNT, 2, 2, "expenses.1.2029", "beaucoup"));
    }

    @Test
    void refusesWhatTheTableCannotHold() {
        assertThat(refused("expenses.0.2028", "1\t2\t3").reason()).isEqualTo(PlanPaste.Reason.TOO_WIDE);
        assertThat(refused("expenses.0.label", "x".repeat(201) + "\t1").reason())
                .isEqualTo(PlanPaste.Reason.TOO_LONG);
        assertThat(refused("expenses.0.2027", "1\n".repeat(201)).reason()).isEqualTo(PlanPaste.Reason.TOO_MANY);
    }

    @Test
    void neverTakesYearsForAmounts() {
        assertThat(refused("expenses.0.label", "Poste\t2027\t2028\nMissions\t1\t2")
                        .reason())
                .isEqualTo(PlanPaste.Reason.HEADINGS);
    }

    private static PlanPaste.Pasted pasted(String place, String text) {
        return (PlanPaste.Pasted) new PlanPaste(place, YEARS).over(plan(), PastedBlock.of(text));
    }

    private static PlanPaste.Refused refused(String place, String text) {
        return (PlanPaste.Refused) new PlanPaste(place, YEARS).over(plan(), PastedBlock.of(text));
    }

    private static FundingPlan plan() {
        return PlanEdits.expenses(FundingPlan.empty(), List.of(line("Ateliers", 600), line("Études", 400)));
    }

    private static Expense line(String label, int amount) {
        TreeMap<Integer, Money> amounts = new TreeMap<>();
        amounts.put(2027, Money.of(amount));
        return new Expense(ExpenseCategory.TRAINING, label, ContributionKind.CASH, null, amounts);
    }
}

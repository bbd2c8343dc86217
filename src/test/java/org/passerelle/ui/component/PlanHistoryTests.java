package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

class PlanHistoryTests {

    private final PlanHistory history = new PlanHistory();

    @Test
    void takesAnActBackAndDoesItAgain() {
        FundingPlan before = plan("100", "200");
        FundingPlan after = plan("150", "200");
        history.did("", before, after);

        assertThat(turn(true, after)).isEqualTo(before);
        assertThat(turn(false, before)).isEqualTo(after);
        assertThat(history.next(false)).isEmpty();
    }

    @Test
    void countsWhatIsTypedOnInOneCellAsOneAct() {
        history.did("expenses.0.2027", plan("1", "2"), plan("10", "2"));
        history.did("expenses.0.2027", plan("10", "2"), plan("100", "2"));

        assertThat(turn(true, plan("100", "2"))).isEqualTo(plan("1", "2"));
        assertThat(history.next(true)).isEmpty();
    }

    @Test
    void keepsWhatSomebodyElseWroteInAnotherCell() {
        history.did("", plan("100", "200"), plan("150", "200"));

        assertThat(turn(true, plan("150", "999"))).isEqualTo(plan("100", "999"));
    }

    @Test
    void refusesWhereSomebodyElseWroteInTheSameCell() {
        history.did("", plan("100", "200"), plan("150", "200"));

        assertThat(history.next(true).orElseThrow().in(plan("777", "200"))).isEmpty();
    }

    @Test
    void bringsALineBackToItsPlace() {
        history.did("", plan("1", "2", "3"), plan("1", "3"));

        assertThat(history.next(true).orElseThrow().place()).isEqualTo("expenses.1");
        assertThat(turn(true, plan("1", "3"))).isEqualTo(plan("1", "2", "3"));
    }

    @Test
    void forgetsStepsWhoseLinesSomebodyElseMoved() {
        history.did("", plan("1", "2"), plan("9", "2"));
        history.read(plan("2"));

        assertThat(history.next(true)).isEmpty();
    }

    @Test
    void keepsNoMoreThanTwoThousandChanges() {
        FundingPlan one = plan("1".repeat(300).split(""));
        FundingPlan two = plan("2".repeat(300).split(""));
        for (int i = 0; i < 10; i++) {
            history.did("", i % 2 == 0 ? one : two, i % 2 == 0 ? two : one);
        }
        FundingPlan plan = one;
        int steps = 0;
        while (history.next(true).isPresent()) {
            plan = turn(true, plan);
            steps++;
        }
        assertThat(steps).isEqualTo(6);
    }

    private FundingPlan turn(boolean back, FundingPlan plan) {
        FundingPlan next = history.next(back).orElseThrow().in(plan).orElseThrow();
        history.turned(back, next);
        return next;
    }

    private static FundingPlan plan(String... amounts) {
        FundingPlan empty = new FundingPlan(
                List.of(new CountryPart(CountryCode.of("JP"), Money.ZERO)), null, List.of(), List.of(), Money.ZERO);
        return PlanEdits.expenses(
                empty,
                List.of(amounts).stream()
                        .map(amount -> PlanEdits.blankExpense()
                                .withAmounts(PlanEdits.amount(new TreeMap<>(), 2027, Money.of(amount))))
                        .toList());
    }
}

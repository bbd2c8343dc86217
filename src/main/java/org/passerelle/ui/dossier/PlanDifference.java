package org.passerelle.ui.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/**
 * What differs between two plans, line by line: lines of the same kind and name are one.
 *
 * @param before all years, euros; zero where the line is new
 */
record PlanDifference(String line, Money before, Money after) {

    /** The total, then the lines whose amount changed: who pays, then what is spent. */
    static List<PlanDifference> of(FundingPlan before, FundingPlan after) {
        List<PlanDifference> differences = new ArrayList<>();
        differences.add(new PlanDifference(ViewLanguage.text("revision.total"), before.total(), after.total()));
        differences.addAll(changed(resources(before), resources(after)));
        differences.addAll(changed(expenses(before), expenses(after)));
        return differences;
    }

    Money change() {
        return after.minus(before);
    }

    private static List<PlanDifference> changed(Map<String, Money> before, Map<String, Money> after) {
        Map<String, Money> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .map(line -> new PlanDifference(
                        line, before.getOrDefault(line, Money.ZERO), after.getOrDefault(line, Money.ZERO)))
                .filter(line -> !line.before().equals(line.after()))
                .toList();
    }

    private static Map<String, Money> resources(FundingPlan plan) {
        Map<String, Money> sums = new LinkedHashMap<>();
        plan.resources().forEach(r -> sums.merge(name(r), r.total(), Money::plus));
        return sums;
    }

    private static Map<String, Money> expenses(FundingPlan plan) {
        Map<String, Money> sums = new LinkedHashMap<>();
        plan.expenses().forEach(e -> sums.merge(name(e), e.total(), Money::plus));
        return sums;
    }

    private static String name(Resource line) {
        String who = line.organisation().isBlank()
                ? ViewLanguage.word("resourceSource", line.source())
                : line.organisation();
        return who + " – " + ViewLanguage.word("contributionKind", line.kind());
    }

    private static String name(Expense line) {
        return line.label().isBlank() ? ViewLanguage.word("expenseCategory", line.category()) : line.label();
    }
}

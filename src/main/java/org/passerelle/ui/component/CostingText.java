package org.passerelle.ui.component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.funding.Costing;
import org.passerelle.funding.Expense;
import org.passerelle.ui.ViewLanguage;

/** What a line of expenses says beside its amounts, in words. */
public final class CostingText {

    private CostingText() {}

    /** 2027: 12 days × €350 = €4,200, year by year; empty where nothing is worked out. */
    public static String of(Expense line) {
        return Optional.ofNullable(line.costing()).map(CostingText::years).orElse("");
    }

    /** All that a reader is told: where it is spent, how it is worked out, how it was valued. */
    public static List<String> whole(Expense line) {
        return Stream.of(
                        Optional.ofNullable(line.place()).map(place -> ViewLanguage.word("expensePlace", place)),
                        Optional.of(of(line)).filter(words -> !words.isEmpty()),
                        Optional.ofNullable(line.method()).map(words -> ViewLanguage.text("budget.method.is", words)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String years(Costing costing) {
        return costing.worked().stream()
                .map(year -> ViewLanguage.text(
                        "budget.costing.year",
                        Integer.toString(year.year()),
                        (Formats.number(year.quantity()) + " " + costing.unit()).strip(),
                        Formats.money(costing.unitCost()),
                        Formats.money(year.amount())))
                .collect(Collectors.joining(" – "));
    }
}

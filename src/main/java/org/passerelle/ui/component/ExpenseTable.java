package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** What the project costs. */
final class ExpenseTable extends PlanTable<Expense> {

    private final Set<String> opened = new HashSet<>();

    ExpenseTable(BudgetDesk desk) {
        super("expenses", desk);
    }

    @Override
    List<Expense> linesOf(FundingPlan plan) {
        return plan.expenses();
    }

    @Override
    FundingPlan with(FundingPlan plan, List<Expense> lines) {
        return PlanEdits.expenses(plan, lines);
    }

    @Override
    Expense blank() {
        return PlanEdits.blankExpense();
    }

    @Override
    SortedMap<Integer, Money> amounts(Expense line) {
        return line.amounts();
    }

    @Override
    Expense withAmounts(Expense line, SortedMap<Integer, Money> amounts) {
        return line.withAmounts(amounts);
    }

    @Override
    boolean isInKind(Expense line) {
        return line.kind() == ContributionKind.IN_KIND;
    }

    @Override
    String name(Expense line) {
        return line.label().isBlank() ? words(line.category()) : line.label();
    }

    @Override
    List<String> headings() {
        return List.of(ViewLanguage.text("budget.category"), ViewLanguage.text("budget.label"));
    }

    @Override
    List<Component> head(FundingPlan plan, int index, boolean readOnly) {
        Expense line = plan.expenses().get(index);
        if (readOnly) {
            Div label = new Div(new Span(line.label() + country(line)));
            CostingText.whole(line).forEach(words -> label.add(soft(words)));
            return List.of(new Span(words(line.category())), label);
        }
        NativeSelect category = new NativeSelect(
                label("budget.category", index),
                List.of(ExpenseCategory.values()),
                line.category(),
                ExpenseTable::words,
                chosen -> edit(index, l -> PlanEdits.category(l, chosen)));
        Div second = new Div(PlanCells.text(
                side() + "." + index + ".label",
                label("budget.label", index),
                line.label(),
                desk(),
                typed -> edit(index, l -> PlanEdits.label(l, typed))));
        if (plan.countries().size() > 1) {
            second.add(countryOf(plan, line, index));
        }
        return List.of(category, second);
    }

    /** Details stay open, save where lines are taken out and the others get new numbers. */
    @Override
    void draw(FundingPlan plan, List<Integer> years, boolean readOnly) {
        if (plan.expenses().size() < drawnLines().size()) {
            opened.clear();
        }
        super.draw(plan, years, readOnly);
    }

    @Override
    void explain(PlanLine line, Expense item, int index, List<Integer> years) {
        line.detail(new ExpenseDetail(
                line.place(), item, years, width(years, false), desk(), opened, change -> edit(index, change)));
    }

    @Override
    void refresh(FundingPlan plan, BudgetNotes notes) {
        super.refresh(plan, notes);
        for (int i = 0; i < drawnLines().size(); i++) {
            Expense line = plan.expenses().get(i);
            drawnLines().get(i).detail().ifPresent(detail -> detail.refresh(line, notes));
        }
    }

    private Component countryOf(FundingPlan plan, Expense line, int index) {
        List<Optional<CountryCode>> options = new ArrayList<>(List.of(Optional.empty()));
        plan.countries().stream().map(CountryPart::code).map(Optional::of).forEach(options::add);
        return new NativeSelect(
                label("budget.country", index),
                options,
                Optional.ofNullable(line.country()),
                ExpenseTable::words,
                chosen -> edit(index, l -> PlanEdits.country(l, chosen.orElse(null))));
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }

    private static String words(ExpenseCategory category) {
        return ViewLanguage.word("expenseCategory", category);
    }

    static String words(Optional<CountryCode> country) {
        return country.map(c -> c.name(ViewLanguage.current()))
                .orElseGet(() -> ViewLanguage.text("budget.allCountries"));
    }

    private static String country(Expense line) {
        return Optional.ofNullable(line.country())
                .map(c -> " – " + c.name(ViewLanguage.current()))
                .orElse("");
    }
}

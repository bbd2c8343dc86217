package org.passerelle.ui.component;

import static org.passerelle.ui.component.PlanMarkup.of;
import static org.passerelle.ui.component.PlanMarkup.span;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** What the project costs. */
final class ExpenseTable extends PlanTable<Expense> {

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

    /** The category decides the kind, so that what is wrong with the kind is mended there. */
    @Override
    List<Element> head(PlanLine<Expense> line) {
        Element category = PlanMarkup.choice(
                line.place() + ".category",
                List.of(ExpenseCategory.values()),
                line.item().category(),
                ExpenseCategory::name,
                ExpenseTable::words);
        Element second = of("div", "");
        second.appendChild(
                line.field("label", line.label("budget.label"), line.item().label()));
        if (line.countries().size() > 1) {
            second.appendChild(line.named(country(line), "country", line.label("budget.country")));
        }
        second.appendChild(ExpenseDetail.opener(line));
        return List.of(line.named(category, "kind", line.label("budget.category")), second);
    }

    @Override
    List<Element> headInWords(PlanLine<Expense> line) {
        Expense item = line.item();
        String country = Optional.ofNullable(item.country())
                .map(c -> " – " + c.name(ViewLanguage.current()))
                .orElse("");
        Element label = of("div", "", span("", item.label() + country));
        CostingText.whole(item).forEach(said -> label.appendChild(span("soft", said)));
        return List.of(span("", words(item.category())), label);
    }

    @Override
    Optional<Element> detail(PlanLine<Expense> line) {
        return Optional.of(ExpenseDetail.row(line, years(), width()));
    }

    @Override
    Expense chosen(Expense line, String column, String code) {
        return switch (column) {
            case "category" ->
                named(ExpenseCategory.values(), code)
                        .map(category -> PlanEdits.category(line, category))
                        .orElse(line);
            case "country" -> PlanEdits.country(line, code.isEmpty() ? null : CountryCode.of(code));
            case "place" ->
                PlanEdits.place(line, named(ExpensePlace.values(), code).orElse(null));
            default -> line;
        };
    }

    private static Element country(PlanLine<Expense> line) {
        return PlanMarkup.choice(
                line.place() + ".country",
                PlanChoices.orNone(line.countries().stream()),
                Optional.ofNullable(line.item().country()),
                country -> country.map(CountryCode::value).orElse(""),
                ExpenseTable::words);
    }

    /** The constant of this name, if there is one. */
    static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
        return Stream.of(constants).filter(c -> c.name().equals(name)).findFirst();
    }

    private static String words(ExpenseCategory category) {
        return ViewLanguage.word("expenseCategory", category);
    }

    static String words(Optional<CountryCode> country) {
        return country.map(c -> c.name(ViewLanguage.current()))
                .orElseGet(() -> ViewLanguage.text("budget.allCountries"));
    }
}

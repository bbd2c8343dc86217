package org.passerelle.ui.component;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.ExpenseTotal;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** The expenses added up by category, kind, place and country, year by year; drawn while somebody looks. */
final class BudgetTotals extends Details {

    private final Div body = new Div();
    private FundingPlan plan = FundingPlan.empty();
    private List<Integer> years = List.of();

    /** What the plan costs and what all give, in one sentence. */
    static String words(FundingPlan plan) {
        Money given = Money.sum(plan.resources().stream().map(Resource::total).toList());
        return ViewLanguage.text("budget.said", Formats.money(plan.total()), Formats.money(given));
    }

    BudgetTotals() {
        super(ViewLanguage.text("budget.totals"));
        addClassName("budget-totals");
        body.addClassName("budget-totals-body");
        add(body);
        addOpenedChangeListener(change -> draw());
    }

    void show(FundingPlan now, List<Integer> ofYears) {
        plan = now;
        years = List.copyOf(ofYears);
        setVisible(!plan.expenses().isEmpty());
        draw();
    }

    private void draw() {
        body.removeAll();
        if (!isOpened()) {
            return;
        }
        add(
                "budget.byCategory",
                "budget.category",
                List.of(ExpenseCategory.values()),
                Expense::category,
                c -> ViewLanguage.word("expenseCategory", c));
        add(
                "budget.byKind",
                "budget.kind",
                List.of(ContributionKind.values()),
                Expense::kind,
                k -> ViewLanguage.word("contributionKind", k));
        add("budget.byPlace", "budget.place", places(), e -> Optional.ofNullable(e.place()), BudgetTotals::placeWords);
        if (plan.countries().size() > 1) {
            add(
                    "budget.byCountry",
                    "budget.country",
                    countries(),
                    e -> Optional.ofNullable(e.country()),
                    ExpenseTable::words);
        }
    }

    private <K> void add(
            String caption, String heading, List<K> all, Function<Expense, K> what, Function<K, String> words) {
        DataTable<ExpenseTotal<K>> table = new DataTable<ExpenseTotal<K>>(ViewLanguage.text(caption))
                .column(ViewLanguage.text(heading), total -> words.apply(total.what()));
        for (int year : years) {
            table.number(Integer.toString(year), total -> Formats.money(total.in(year)));
        }
        body.add(table.number(ViewLanguage.text("budget.total"), total -> Formats.money(total.total()))
                .number(ViewLanguage.text("budget.share"), total -> Formats.share(total.share()))
                .show(ExpenseTotal.of(plan, all, what)));
    }

    private static List<Optional<ExpensePlace>> places() {
        List<Optional<ExpensePlace>> places = new ArrayList<>();
        Arrays.stream(ExpensePlace.values()).map(Optional::of).forEach(places::add);
        places.add(Optional.empty());
        return places;
    }

    private List<Optional<CountryCode>> countries() {
        List<Optional<CountryCode>> countries = new ArrayList<>();
        plan.countries().stream().map(CountryPart::code).map(Optional::of).forEach(countries::add);
        countries.add(Optional.empty());
        return countries;
    }

    static String placeWords(Optional<ExpensePlace> place) {
        return place.map(where -> ViewLanguage.word("expensePlace", where))
                .orElseGet(() -> ViewLanguage.text("budget.place.none"));
    }
}

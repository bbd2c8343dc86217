package org.passerelle.ui.component;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Percentages;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** How much of the budget goes to each country. The part of one country alone is the total. */
final class CountryTable extends Div {

    private final BudgetDesk desk;
    private final Set<CountryCode> eligible;
    private final UnorderedList list = new UnorderedList();
    private final PlanSheet notes = new PlanSheet(this::boxes);
    private final Div adding = new Div();
    private BudgetNotes said = BudgetNotes.none();
    private final List<AmountInput> inputs = new ArrayList<>();
    private final List<Span> shares = new ArrayList<>();
    private Optional<Focusable<?>> choice = Optional.empty();
    private Optional<CountryCode> chosen = Optional.empty();

    /** @param eligible the countries to choose from; empty: every country */
    CountryTable(BudgetDesk desk, Set<CountryCode> eligible) {
        this.desk = desk;
        this.eligible = eligible;
        addClassNames("budget-countries");
        adding.addClassName("actions");
        add(new H3(ViewLanguage.text("budget.countries")), list, notes, adding);
    }

    void draw(FundingPlan plan, boolean readOnly) {
        list.removeAll();
        inputs.clear();
        shares.clear();
        for (int i = 0; i < plan.countries().size(); i++) {
            list.add(item(plan, i, readOnly));
        }
        adding.removeAll();
        choice = Optional.empty();
        List<CountryCode> left = left(plan);
        if (!readOnly && !left.isEmpty()) {
            NativeSelect select = choice(left);
            choice = Optional.of(select);
            adding.add(select, new Button(ViewLanguage.text("budget.countries.add"), click -> addChosen(select)));
        }
    }

    void refresh(FundingPlan plan, BudgetNotes of) {
        said = of;
        boxes().forEach(notes::follow);
        for (int i = 0; i < plan.countries().size(); i++) {
            Money part = plan.countries().get(i).part();
            shares.get(i).setText(share(plan, i));
            if (i < inputs.size()) {
                inputs.get(i).tie(of.isInvalid("countries." + i), of.idOf("countries"));
            }
            if (plan.countries().size() == 1) {
                shares.get(i).setText(Formats.money(part));
            }
        }
    }

    private List<Element> boxes() {
        return List.of(said.box("countries"));
    }

    boolean focus(String place) {
        if (!place.startsWith("countries")) {
            return false;
        }
        Optional<Focusable<?>> there = inputs.isEmpty()
                ? choice
                : Optional.of(inputs.stream()
                        .filter(input -> input.isAt(place))
                        .findFirst()
                        .orElse(inputs.get(0)));
        there.ifPresent(Focusable::focus);
        return there.isPresent();
    }

    private ListItem item(FundingPlan plan, int index, boolean readOnly) {
        CountryPart part = plan.countries().get(index);
        Span name = new Span(Countries.name(part.code()));
        name.addClassName("country");
        Span share = new Span();
        share.addClassName("money");
        shares.add(share);
        ListItem item = new ListItem(name);
        item.setClassName("alone", plan.countries().size() == 1);
        if (readOnly && plan.countries().size() > 1) {
            item.add(new MoneyText(part.part()));
        } else if (!readOnly && plan.countries().size() > 1) {
            AmountInput input = AmountInput.at(
                    "countries." + index,
                    ViewLanguage.text("budget.cell", ViewLanguage.text("budget.part"), Countries.name(part.code())),
                    part.part(),
                    desk,
                    typed -> desk.change(p -> PlanEdits.countries(
                            p, PlanEdits.replaced(p.countries(), index, c -> new CountryPart(c.code(), typed)))));
            inputs.add(input);
            item.add(input);
        }
        item.add(share);
        if (!readOnly) {
            item.add(removal(part.code(), index));
        }
        return item;
    }

    private NativeButton removal(CountryCode country, int index) {
        NativeButton remove = new NativeButton(
                "×",
                click -> desk.reshape(
                        p -> PlanEdits.countries(p, PlanEdits.without(p.countries(), index)), "countries"));
        remove.addClassName("budget-remove");
        remove.setAriaLabel(ViewLanguage.text("budget.removeLine", Countries.name(country)));
        return remove;
    }

    /** None is chosen for the reader, unless one alone is left. */
    private NativeSelect choice(List<CountryCode> left) {
        List<Optional<CountryCode>> options =
                new ArrayList<>(left.stream().map(Optional::of).toList());
        if (left.size() > 1) {
            options.add(0, Optional.empty());
        }
        chosen = options.get(0);
        return new NativeSelect(
                ViewLanguage.text("budget.country"), options, chosen, CountryTable::words, country -> chosen = country);
    }

    private static String words(Optional<CountryCode> country) {
        return country.map(Countries::name).orElseGet(() -> ViewLanguage.text("budget.countries.choose"));
    }

    private void addChosen(NativeSelect select) {
        chosen.ifPresentOrElse(
                country -> desk.reshape(
                        p -> PlanEdits.countries(p, PlanEdits.with(p.countries(), new CountryPart(country, rest(p)))),
                        "countries." + shares.size()),
                select::focus);
    }

    /** What no country has yet. */
    private static Money rest(FundingPlan plan) {
        Money parts = Money.sum(plan.countries().stream().map(CountryPart::part).toList());
        return plan.total().minus(parts).max(Money.ZERO);
    }

    private static String share(FundingPlan plan, int index) {
        List<Money> parts = plan.countries().stream().map(CountryPart::part).toList();
        return Formats.share(Percentages.of(parts).get(index));
    }

    private List<CountryCode> left(FundingPlan plan) {
        Set<CountryCode> taken =
                plan.countries().stream().map(CountryPart::code).collect(Collectors.toSet());
        List<CountryCode> all = eligible.isEmpty() ? Countries.foreign() : Countries.sorted(eligible);
        return all.stream().filter(c -> !taken.contains(c)).toList();
    }
}

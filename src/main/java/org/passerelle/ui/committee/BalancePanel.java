package org.passerelle.ui.committee;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.passerelle.calls.Constraint;
import org.passerelle.committee.Balance;
import org.passerelle.funding.CountryGroup;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.ConstraintWords;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Tone;

/** What the awards come to as the room stands: the call's constraints, and each funder's money by year, group and goal. */
final class BalancePanel extends Div {

    private final transient Arbitration arbitration;
    private final transient Purses purses;
    private final UnorderedList counters = new UnorderedList();
    private final Div figures = new Div();

    BalancePanel(Arbitration arbitration, Purses purses) {
        this.arbitration = arbitration;
        this.purses = purses;
        addClassNames("balance", "pile");
        counters.addClassName("counters");
        figures.addClassName("pile");
        boolean constrained = !constraints().isEmpty();
        H3 heading = new H3(ViewLanguage.text("balance.constraints"));
        heading.setVisible(constrained);
        counters.setVisible(constrained);
        add(heading, counters, new Details(ViewLanguage.text("balance.figures"), figures));
    }

    void show(RoomDraft draft) {
        Map<String, Balance> balances = arbitration.balances(draft);
        Balance main = Objects.requireNonNull(balances.get(arbitration.mainFunder()));
        counters.removeAll();
        main.counters(constraints()).forEach(counter -> counters.add(item(counter)));
        figures.removeAll();
        balances.forEach((funder, balance) -> figures.add(figures(funder, balance, balances.size() > 1)));
    }

    /** What one funder gives by year, country group and goal; under its name where there are several. */
    private Div figures(String funder, Balance balance, boolean named) {
        Div parts = new Div(
                part("balance.years", funder, balance.years(), Object::toString, named),
                part("balance.groups", funder, balance.groups(), BalancePanel::group, named),
                part("balance.goals", funder, balance.goals(), goal -> ViewLanguage.text("balance.goal", goal), named));
        parts.addClassName("balance-figures");
        Div all = new Div();
        if (named) {
            all.add(new H3(purses.name(funder)));
        }
        if (balance.granted().isZero()) {
            all.add(new Paragraph(ViewLanguage.text("balance.nothing")));
        }
        all.add(parts);
        return all;
    }

    private static ListItem item(Balance.Counter counter) {
        return new ListItem(
                new Badge(
                        ViewLanguage.text(counter.isMet() ? "balance.met" : "balance.notMet"),
                        counter.isMet() ? Tone.GOOD : Tone.WARN),
                new Span(ConstraintWords.of(counter)));
    }

    private <K> Div part(String key, String funder, Map<K, Money> amounts, Function<K, String> word, boolean below) {
        KeyValueList list = new KeyValueList();
        amounts.forEach((of, amount) -> list.with(word.apply(of), purses.amount(funder, amount)));
        String title = ViewLanguage.text(key);
        Div part = new Div(below ? new H4(title) : new H3(title), list);
        part.setVisible(!amounts.isEmpty());
        return part;
    }

    private static String group(CountryGroup group) {
        return ViewLanguage.word("countryGroup", group);
    }

    private List<Constraint> constraints() {
        return Objects.requireNonNull(
                arbitration.call().definition().procedure().committee().constraints());
    }
}

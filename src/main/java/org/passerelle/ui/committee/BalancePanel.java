package org.passerelle.ui.committee;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.Constraint;
import org.passerelle.committee.Balance;
import org.passerelle.funding.CountryGroup;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.ConstraintWords;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Tone;

/** What the awards come to as the room stands: the call's constraints, and the ministry's money by year, group and goal. */
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
        figures.addClassName("balance-figures");
        boolean constrained = !constraints().isEmpty();
        H3 heading = new H3(ViewLanguage.text("balance.constraints"));
        heading.setVisible(constrained);
        counters.setVisible(constrained);
        add(heading, counters, new Details(ViewLanguage.text("balance.figures"), figures));
    }

    void show(RoomDraft draft) {
        Balance balance = arbitration.balance(draft);
        counters.removeAll();
        balance.counters(constraints()).forEach(counter -> counters.add(item(counter)));
        figures.removeAll();
        figures.add(
                part("balance.years", balance.years(), Object::toString),
                part("balance.groups", balance.groups(), BalancePanel::group),
                part("balance.goals", balance.goals(), goal -> ViewLanguage.text("balance.goal", goal)));
    }

    private static ListItem item(Balance.Counter counter) {
        return new ListItem(
                new Badge(
                        ViewLanguage.text(counter.isMet() ? "balance.met" : "balance.notMet"),
                        counter.isMet() ? Tone.GOOD : Tone.WARN),
                new Span(ConstraintWords.of(counter)));
    }

    private <K> Div part(
            String key, Map<K, org.passerelle.shared.Money> amounts, java.util.function.Function<K, String> word) {
        KeyValueList list = new KeyValueList();
        amounts.forEach((of, amount) -> list.with(word.apply(of), purses.amount(arbitration.mainFunder(), amount)));
        Div part = new Div(new H3(ViewLanguage.text(key)), list);
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

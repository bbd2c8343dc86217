package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.Constraint;
import org.passerelle.committee.Balance;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Scenario;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.ConstraintWords;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Message;

/** Scenarios side by side: what each leaves of the envelopes, whom it funds, which constraints it meets. */
final class ScenarioPart extends Section {

    /** One column: the proposal, what the room has now, or a scenario. */
    private record Option(String name, RoomDraft draft, Balance balance) {}

    /** One row of the comparison. */
    private record Row(String name, Function<Option, String> value) {}

    private final transient Arbitration arbitration;
    private final transient RoomDraft draft;
    private final transient Purses purses;
    private final transient Consumer<Map<DossierId, Change>> load;
    private final Div compared = new Div();
    private final Div acts = new Div();
    private transient List<Scenario> named = List.of();

    /** @param load puts a scenario's changes into the room */
    ScenarioPart(Arbitration arbitration, RoomDraft draft, Purses purses, Consumer<Map<DossierId, Change>> load) {
        this.arbitration = arbitration;
        this.draft = draft;
        this.purses = purses;
        this.load = load;
        addClassNames("section", "scenarios");
        compared.addClassName("pile");
        acts.addClassName("actions");
        add(new H2(ViewLanguage.text("scenario.title")));
        if (arbitration.mayKeep()) {
            add(keeping());
        }
        add(compared, acts);
        show();
    }

    private Component keeping() {
        TextField name = new TextField(ViewLanguage.text("scenario.name"));
        name.setMaxLength(80);
        name.setHelperText(ViewLanguage.text("scenario.name.help"));
        FaultsBeside faults = new FaultsBeside().at("name", name);
        Button keep = new Button(
                ViewLanguage.text("scenario.keep"),
                click -> faults.telling(() -> {
                    arbitration
                            .scenarios()
                            .keep(arbitration.actor(), arbitration.call().id(), name.getValue(), draft.changes());
                    Message.done(
                            ViewLanguage.text("scenario.kept", name.getValue().strip()));
                    name.clear();
                    show();
                }));
        Div line = new Div(name, keep, faults);
        line.addClassName("scenario-new");
        return line;
    }

    /** Reads anew what is kept. */
    private void show() {
        named = arbitration.named();
        compare();
        offer();
    }

    /** Shows what others kept or gave up. */
    void follow() {
        if (!named.equals(arbitration.named())) {
            show();
        }
    }

    /** Compares what is kept with what the room has now, which changes. */
    void compare() {
        compared.removeAll();
        compared.add(named.isEmpty() ? new Paragraph(ViewLanguage.text("scenario.none")) : comparison());
    }

    private DataTable<Row> comparison() {
        List<RoomDraft> kept =
                named.stream().map(each -> draft.with(each.changes())).toList();
        arbitration.prepare(kept);
        List<Option> options = new ArrayList<>();
        options.add(option(ViewLanguage.text("scenario.proposal"), draft.with(Map.of())));
        options.add(option(ViewLanguage.text("scenario.now"), draft));
        for (int i = 0; i < kept.size(); i++) {
            options.add(option(named.get(i).name(), kept.get(i)));
        }
        DataTable<Row> table = new DataTable<Row>(ViewLanguage.text("scenario.comparison"))
                .column(ViewLanguage.text("scenario.figure"), Row::name);
        options.forEach(option -> table.number(option.name(), row -> row.value().apply(option)));
        return table.show(rows());
    }

    private Option option(String name, RoomDraft of) {
        return new Option(name, of, arbitration.balance(of));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        draft.session().available().whole().keySet().forEach(funder -> {
            rows.add(new Row(
                    ViewLanguage.text("scenario.granted", purses.name(funder)),
                    option -> amount(funder, option.draft().granted(funder))));
            rows.add(new Row(
                    ViewLanguage.text("committee.leftOf", purses.name(funder)),
                    option -> amount(funder, option.draft().left(funder))));
            draft.session()
                    .available()
                    .yearsOf(funder)
                    .keySet()
                    .forEach(year -> rows.add(new Row(
                            ViewLanguage.text("committee.leftOf", purses.name(funder, year)),
                            option -> amount(
                                    funder,
                                    option.draft().left().yearsOf(funder).getOrDefault(year, Money.ZERO)))));
        });
        for (RankingList list : RankingList.values()) {
            rows.add(new Row(
                    ViewLanguage.word("list", list),
                    option -> option.balance().inOrder().getOrDefault(list, 0).toString()));
        }
        for (Constraint constraint :
                arbitration.call().definition().procedure().committee().constraints()) {
            rows.add(new Row(
                    ViewLanguage.text("constraint." + constraint.kind(), ConstraintWords.named(constraint)),
                    option -> reached(option.balance(), constraint)));
        }
        rows.add(new Row(ViewLanguage.text("scenario.departures"), option -> departures(option.draft())));
        return rows;
    }

    private static String reached(Balance balance, Constraint constraint) {
        Balance.Counter counter = balance.counters(List.of(constraint)).get(0);
        return ConstraintWords.of(counter) + " · "
                + ViewLanguage.text(counter.isMet() ? "balance.met" : "balance.notMet");
    }

    private String departures(RoomDraft of) {
        RoomDraft proposed = draft.with(Map.of());
        String departures = of.changed().stream()
                .filter(of::differs)
                .map(line -> ViewLanguage.text(
                        "scenario.departure", line.number(), outcome(of, line), outcome(proposed, line)))
                .collect(Collectors.joining(" · "));
        return departures.isEmpty() ? ViewLanguage.text("scenario.noDeparture") : departures;
    }

    private String outcome(RoomDraft of, SessionLine line) {
        String list = ViewLanguage.word("list", of.listOf(line));
        return of.grantsOf(line).isEmpty() ? list : list + " " + purses.amounts(of.grantsOf(line));
    }

    private String amount(String funder, Money amount) {
        return purses.amount(funder, amount);
    }

    private void offer() {
        acts.removeAll();
        acts.setVisible(arbitration.mayKeep() && !named.isEmpty());
        if (arbitration.mayKeep()) {
            for (Scenario each : named) {
                Button take = new Button(
                        ViewLanguage.text("scenario.load", each.name()), click -> load.accept(each.changes()));
                Button drop = new Button(ViewLanguage.text("scenario.drop", each.name()), click -> drop(each));
                drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                acts.add(new Span(take, drop));
            }
        }
    }

    private void drop(Scenario scenario) {
        Confirm.ask(
                ViewLanguage.text("scenario.drop", scenario.name()),
                ViewLanguage.text("scenario.drop.consequence"),
                ViewLanguage.text("scenario.drop", scenario.name()),
                () -> {
                    arbitration
                            .scenarios()
                            .drop(arbitration.actor(), arbitration.call().id(), scenario.id());
                    show();
                });
    }
}

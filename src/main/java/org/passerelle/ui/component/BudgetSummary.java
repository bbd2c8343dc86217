package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.MultiCountry;
import org.passerelle.funding.PlanShares;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Percent;
import org.passerelle.ui.ViewLanguage;

/** What the whole comes to: the request and its cap, who pays, the option for several countries, the least viable grant. */
final class BudgetSummary extends Div {

    private final BudgetDesk desk;
    private final BudgetFrame frame;
    private final PlanSheet figures = new PlanSheet(() -> List.of(figures()));
    private final Div option = new Div();
    private final Div least = new Div();
    private final PlanSheet notes = new PlanSheet(this::boxes);
    private FundingPlan plan = FundingPlan.empty();
    private BudgetNotes said = BudgetNotes.none();
    private Optional<AmountInput> leastInput = Optional.empty();

    BudgetSummary(BudgetDesk desk, BudgetFrame frame) {
        this.desk = desk;
        this.frame = frame;
        addClassName("budget-summary");
        least.addClassName("least");
        add(new H3(ViewLanguage.text("budget.summary")), figures, option, least, notes);
    }

    void draw(FundingPlan now, boolean readOnly) {
        plan = now;
        option.removeAll();
        if (plan.countries().size() > 1) {
            option.add(optionOf(readOnly));
        }
        if (!readOnly && leastInput.isPresent()) {
            leastInput.get().show(plan.minimumViableGrant());
            return;
        }
        leastInput = Optional.empty();
        least.removeAll();
        least.add(readOnly ? leastInWords() : leastField());
    }

    void refresh(FundingPlan now, BudgetNotes of) {
        plan = now;
        said = of;
        figures.follow(figures());
        boxes().forEach(notes::follow);
        leastInput.ifPresent(input ->
                input.tie(of.isInvalid("minimumViableGrant"), "budget-least-help", of.idOf("minimumViableGrant")));
    }

    private List<Element> boxes() {
        return List.of(said.box("multiCountry"), said.box("minimumViableGrant"));
    }

    private Element figures() {
        Element list = PlanMarkup.of("dl", "figures");
        add(list, "budget.totalBudget", Formats.money(plan.total()));
        add(list, "budget.requested", Formats.money(plan.requested()) + share(asked()));
        frame.cap(plan)
                .ifPresent(
                        cap -> add(list, "budget.cap", Formats.money(cap) + share(Percent.ratio(cap, plan.total()))));
        return PlanMarkup.of("div", "", list, ShareBar.of(plan)).attr(PlanMarkup.PART, "figures");
    }

    boolean focus(String place) {
        if (place.equals("minimumViableGrant")) {
            leastInput.ifPresent(AmountInput::focus);
            return true;
        }
        option.getChildren()
                .filter(RadioButtonGroup.class::isInstance)
                .findFirst()
                .filter(group -> place.equals("multiCountry"))
                .ifPresent(FieldCheck::focus);
        return place.equals("multiCountry");
    }

    private Component optionOf(boolean readOnly) {
        RadioButtonGroup<MultiCountry> group = new RadioButtonGroup<>();
        group.setLabel(ViewLanguage.text("budget.multiCountry"));
        group.setItems(MultiCountry.values());
        group.setItemLabelGenerator(choice -> ViewLanguage.word("multiCountry", choice)
                + frame.cap(PlanEdits.option(plan, choice))
                        .map(cap -> ViewLanguage.text("budget.capOf", Formats.money(cap)))
                        .orElse(""));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setReadOnly(readOnly);
        Optional.ofNullable(plan.multiCountry()).ifPresent(group::setValue);
        group.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                desk.change(p -> PlanEdits.option(p, event.getValue()));
            }
        });
        return group;
    }

    private Component leastField() {
        AmountInput input = AmountInput.at(
                "minimumViableGrant",
                ViewLanguage.text("budget.minimumViableGrant"),
                plan.minimumViableGrant(),
                desk,
                typed -> desk.change(p -> PlanEdits.minimum(p, typed)));
        input.setId("budget-least");
        leastInput = Optional.of(input);
        NativeLabel label = new NativeLabel(ViewLanguage.text("budget.minimumViableGrant"));
        label.setFor("budget-least");
        Paragraph help = new Paragraph(ViewLanguage.text("budget.minimumViableGrant.help"));
        help.setId("budget-least-help");
        help.addClassName("soft");
        return new Div(label, input, help);
    }

    private Component leastInWords() {
        return new Span(ViewLanguage.text("budget.minimumViableGrant.is", Formats.money(plan.minimumViableGrant())));
    }

    private static void add(Element list, String key, String words) {
        list.appendElement("dt").appendText(ViewLanguage.text(key));
        list.appendElement("dd").appendText(words);
    }

    /**
     * What the ministry is asked for, of the expenses as the rules reckon it; rounded with the other shares where the
     * resources come to the same sum (B13).
     */
    private Percent asked() {
        return plan.from(resource -> true).equals(plan.total())
                ? PlanShares.of(plan).of(r -> r.source() == ResourceSource.MINISTRY)
                : Percent.ratio(plan.requested(), plan.total());
    }

    private String share(Percent share) {
        return plan.total().isZero() ? "" : " – " + Formats.share(share);
    }
}

package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Optional;
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
    private final DescriptionList figures = new DescriptionList();
    private final ShareBar shares = new ShareBar();
    private final Div option = new Div();
    private final Div least = new Div();
    private final Div notes = new Div();
    private Optional<AmountInput> leastInput = Optional.empty();

    BudgetSummary(BudgetDesk desk, BudgetFrame frame) {
        this.desk = desk;
        this.frame = frame;
        addClassName("budget-summary");
        figures.addClassName("figures");
        notes.addClassName("budget-notes");
        least.addClassName("least");
        add(new H3(ViewLanguage.text("budget.summary")), figures, shares, option, least, notes);
    }

    void draw(FundingPlan plan, boolean readOnly) {
        option.removeAll();
        least.removeAll();
        leastInput = Optional.empty();
        if (plan.countries().size() > 1) {
            option.add(optionOf(plan, readOnly));
        }
        least.add(readOnly ? leastInWords(plan) : leastField(plan));
    }

    void refresh(FundingPlan plan, BudgetNotes of) {
        figures.removeAll();
        add("budget.totalBudget", Formats.money(plan.total()));
        Percent asked = PlanShares.of(plan).of(r -> r.source() == ResourceSource.MINISTRY);
        add("budget.requested", Formats.money(plan.requested()) + share(asked, plan));
        frame.cap(plan)
                .ifPresent(
                        cap -> add("budget.cap", Formats.money(cap) + share(Percent.ratio(cap, plan.total()), plan)));
        shares.show(plan);
        Div optionNotes = new Div();
        Div leastNotes = new Div();
        of.fill(optionNotes, "multiCountry");
        of.fill(leastNotes, "minimumViableGrant");
        notes.removeAll();
        notes.add(optionNotes, leastNotes);
        leastInput.ifPresent(input -> PlanCells.tie(
                input, of.isInvalid("minimumViableGrant"), "budget-least-help", of.idOf("minimumViableGrant")));
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
                .ifPresent(group -> group.getElement().callJsFunction("focus"));
        return place.equals("multiCountry");
    }

    private Component optionOf(FundingPlan plan, boolean readOnly) {
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

    private Component leastField(FundingPlan plan) {
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

    private static Component leastInWords(FundingPlan plan) {
        return new Span(ViewLanguage.text("budget.minimumViableGrant.is", Formats.money(plan.minimumViableGrant())));
    }

    private void add(String key, String words) {
        figures.add(new DescriptionList.Term(ViewLanguage.text(key)), new DescriptionList.Description(words));
    }

    private static String share(Percent share, FundingPlan plan) {
        return plan.total().isZero() ? "" : " – " + Formats.share(share);
    }
}

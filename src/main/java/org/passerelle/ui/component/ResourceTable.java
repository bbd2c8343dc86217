package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.PlanShares;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** Who pays for it, and how far each year is from its expenses. */
final class ResourceTable extends PlanTable<Resource> {

    private final List<ResourceSource> sources;
    private final Map<Integer, Gap> gaps = new LinkedHashMap<>();
    private final Div yearNotes = new Div();

    /** @param joint whether a partner State may pay */
    ResourceTable(BudgetDesk desk, boolean joint) {
        super("resources", desk);
        sources = Stream.of(ResourceSource.values())
                .filter(s -> joint || s != ResourceSource.PARTNER_STATE)
                .toList();
        yearNotes.addClassName("budget-notes");
        add(yearNotes);
    }

    @Override
    List<Resource> linesOf(FundingPlan plan) {
        return plan.resources();
    }

    @Override
    FundingPlan with(FundingPlan plan, List<Resource> lines) {
        return PlanEdits.resources(plan, lines);
    }

    @Override
    Resource blank() {
        return PlanEdits.blankResource();
    }

    @Override
    SortedMap<Integer, Money> amounts(Resource line) {
        return line.amounts();
    }

    @Override
    Resource withAmounts(Resource line, SortedMap<Integer, Money> amounts) {
        return PlanEdits.amounts(line, amounts);
    }

    @Override
    boolean isInKind(Resource line) {
        return line.kind() == ContributionKind.IN_KIND;
    }

    @Override
    String name(Resource line) {
        return line.organisation().isBlank() ? ViewLanguage.word("resourceSource", line.source()) : line.organisation();
    }

    @Override
    List<String> headings() {
        return List.of(ViewLanguage.text("budget.source"), ViewLanguage.text("budget.kindStatus"));
    }

    @Override
    List<Component> head(FundingPlan plan, int index, boolean readOnly) {
        Resource line = plan.resources().get(index);
        if (readOnly) {
            Span source = new Span(ViewLanguage.word("resourceSource", line.source()));
            source.addClassName("soft");
            return List.of(
                    new Div(new Div(new Span(line.organisation())), source),
                    new Div(
                            new Div(new Span(ViewLanguage.word("contributionKind", line.kind()))),
                            new Span(ViewLanguage.word("fundingStatus", line.status()))));
        }
        return List.of(who(line, index), how(line, index));
    }

    private Component who(Resource line, int index) {
        return new Div(
                new NativeSelect(
                        label("budget.source", index),
                        options(line),
                        line.source(),
                        s -> ViewLanguage.word("resourceSource", s),
                        chosen -> desk().reshape(
                                        p -> with(
                                                p,
                                                PlanEdits.replaced(
                                                        p.resources(), index, l -> PlanEdits.source(l, chosen))),
                                        side() + "." + index)),
                PlanCells.text(
                        side() + "." + index + ".organisation",
                        label("budget.organisation", index),
                        line.organisation(),
                        desk(),
                        typed -> edit(index, l -> PlanEdits.organisation(l, typed))));
    }

    private Component how(Resource line, int index) {
        return new Div(
                new NativeSelect(
                        label("budget.kind", index),
                        List.of(ContributionKind.values()),
                        line.kind(),
                        k -> ViewLanguage.word("contributionKind", k),
                        chosen -> edit(index, l -> PlanEdits.kind(l, chosen))),
                new NativeSelect(
                        label("budget.status", index),
                        List.of(FundingStatus.values()),
                        line.status(),
                        s -> ViewLanguage.word("fundingStatus", s),
                        chosen -> edit(index, l -> PlanEdits.status(l, chosen))));
    }

    /** A source that the call does not know stays where it is already written. */
    private List<ResourceSource> options(Resource line) {
        return sources.contains(line.source())
                ? sources
                : Stream.concat(sources.stream(), Stream.of(line.source())).toList();
    }

    /** The row under the totals that says what each year lacks. */
    void drawGaps(List<Integer> years, boolean readOnly) {
        gaps.clear();
        NativeTableRow row = PlanCells.row(
                PlanCells.rowHeading(ViewLanguage.text("budget.gap"), headings().size()));
        row.addClassName("gap");
        for (int year : years) {
            Gap gap = new Gap();
            gaps.put(year, gap);
            row.getElement().appendChild(PlanCells.cell(gap, Integer.toString(year), "number"));
        }
        Gap all = new Gap();
        gaps.put(0, all);
        row.getElement().appendChild(PlanCells.cell(all, ViewLanguage.text("budget.total"), "number"));
        if (!readOnly) {
            row.getElement().appendChild(PlanCells.cell("", "remove", 1));
        }
        table().getFoot().add(row);
    }

    @Override
    void refresh(FundingPlan plan, BudgetNotes notes) {
        super.refresh(plan, notes);
        PlanShares shares = PlanShares.of(plan);
        for (int i = 0; i < drawnLines().size(); i++) {
            drawnLines().get(i).share().setText(Formats.share(shares.line(i)));
        }
        yearNotes.removeAll();
        gaps.forEach((year, gap) -> {
            if (year == 0) {
                gap.show(
                        Money.sum(plan.resources().stream().map(Resource::total).toList()), plan.total());
            } else {
                gap.show(
                        Money.sum(plan.resources().stream().map(r -> r.in(year)).toList()),
                        Money.sum(plan.expenses().stream().map(e -> e.in(year)).toList()));
                Div box = new Div();
                notes.fill(box, "budget." + year);
                yearNotes.add(box);
            }
        });
    }
}

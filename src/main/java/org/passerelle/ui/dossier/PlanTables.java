package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.CostingText;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** A budget and its funding plan as two tables, a column for each year, to be read. */
public final class PlanTables {

    private PlanTables() {}

    /** What it costs. */
    public static Section expenses(FundingPlan plan) {
        DataTable<Expense> table = new DataTable<Expense>(ViewLanguage.text("plan.expenses"))
                .component(ViewLanguage.text("plan.label"), PlanTables::label)
                .column(ViewLanguage.text("plan.category"), e -> ViewLanguage.word("expenseCategory", e.category()))
                .column(ViewLanguage.text("plan.kind"), e -> ViewLanguage.word("contributionKind", e.kind()));
        for (int year : years(plan)) {
            table.number(String.valueOf(year), e -> Formats.money(e.in(year)));
        }
        return section(table.number(ViewLanguage.text("plan.sum"), e -> Formats.money(e.total()))
                .show(plan.expenses()));
    }

    /** Who pays. */
    public static Section resources(FundingPlan plan) {
        DataTable<Resource> table = new DataTable<Resource>(ViewLanguage.text("plan.resources"))
                .column(ViewLanguage.text("plan.organisation"), Resource::organisation)
                .column(ViewLanguage.text("plan.source"), r -> ViewLanguage.word("resourceSource", r.source()))
                .column(ViewLanguage.text("plan.kind"), r -> ViewLanguage.word("contributionKind", r.kind()))
                .column(ViewLanguage.text("plan.status"), r -> ViewLanguage.word("fundingStatus", r.status()));
        for (int year : years(plan)) {
            table.number(String.valueOf(year), r -> Formats.money(r.in(year)));
        }
        return section(table.number(ViewLanguage.text("plan.sum"), r -> Formats.money(r.total()))
                .show(plan.resources()));
    }

    /** What it is, and how its amounts are worked out and valued. */
    private static Div label(Expense line) {
        Div label = new Div(new Span(line.label()));
        CostingText.whole(line).forEach(words -> {
            Div said = new Div(words);
            said.addClassName("soft");
            label.add(said);
        });
        return label;
    }

    private static List<Integer> years(FundingPlan plan) {
        SortedSet<Integer> years = new TreeSet<>();
        plan.expenses().forEach(expense -> years.addAll(expense.amounts().keySet()));
        plan.resources().forEach(resource -> years.addAll(resource.amounts().keySet()));
        return List.copyOf(years);
    }

    private static Section section(DataTable<?> table) {
        Section section = new Section(table);
        section.addClassName("section");
        return section;
    }
}

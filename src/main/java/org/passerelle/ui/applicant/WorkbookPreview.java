package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.BudgetFrame;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PlanChanges;

/** What an imported budget changes, in counts and totals and cell by cell, before anything is saved. */
final class WorkbookPreview {

    /** Longer lists are cut, and say so. */
    private static final int MOST_CHANGES = 50;

    private record Line(String name, String before, String after) {}

    private WorkbookPreview() {}

    static void ask(FundingPlan before, FundingPlan after, BudgetFrame frame, Runnable apply) {
        Dialog dialog = new Dialog(ViewLanguage.text("workbook.preview"));
        DataTable<Line> table = new DataTable<Line>(ViewLanguage.text("workbook.preview.caption"))
                .column(ViewLanguage.text("workbook.preview.what"), Line::name)
                .number(ViewLanguage.text("workbook.preview.before"), Line::before)
                .number(ViewLanguage.text("workbook.preview.after"), Line::after);
        table.show(lines(before, after, frame));
        Button act = new Button(ViewLanguage.text("workbook.preview.apply"), click -> {
            dialog.close();
            apply.run();
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(ViewLanguage.text("confirm.cancel"), click -> dialog.close());
        Div both = new Div(table, changes(PlanChanges.between(before, after)));
        both.addClassName("pile");
        dialog.add(both);
        dialog.getFooter().add(cancel, act);
        dialog.setWidth("min(60rem, 94vw)");
        dialog.open();
    }

    /** Takes the focus, to be scrolled through from the keyboard. */
    private static Div changes(List<PlanChanges.Change> changes) {
        String caption = ViewLanguage.text("workbook.preview.changes", changes.size());
        Div region = new Div(new DataTable<PlanChanges.Change>(caption)
                .column(ViewLanguage.text("workbook.preview.line"), PlanChanges.Change::line)
                .column(ViewLanguage.text("workbook.preview.column"), PlanChanges.Change::column)
                .column(ViewLanguage.text("workbook.preview.before"), change -> shown(change.before()))
                .column(ViewLanguage.text("workbook.preview.after"), change -> shown(change.after()))
                .show(changes.subList(0, Math.min(MOST_CHANGES, changes.size()))));
        if (changes.size() > MOST_CHANGES) {
            region.add(new Paragraph(
                    ViewLanguage.text("workbook.preview.more", MOST_CHANGES, changes.size() - MOST_CHANGES)));
        }
        region.getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption)
                .setAttribute("tabindex", "0");
        return region;
    }

    private static String shown(String cell) {
        return cell.isEmpty() ? ViewLanguage.text("workbook.preview.blank") : cell;
    }

    private static List<Line> lines(FundingPlan before, FundingPlan after, BudgetFrame frame) {
        Function<FundingPlan, Integer> toMend =
                plan -> Finding.blocking(frame.review(plan)).size();
        return Stream.<Line>of(
                        line("expenseLines", before, after, plan -> plan.expenses()
                                .size()),
                        line("expenses", before, after, plan -> Formats.money(plan.total())),
                        line("resourceLines", before, after, plan -> plan.resources()
                                .size()),
                        line("resources", before, after, plan -> Formats.money(plan.from(resource -> true))),
                        line("requested", before, after, plan -> Formats.money(plan.requested())),
                        line("least", before, after, plan -> Formats.money(plan.minimumViableGrant())),
                        line("toMend", before, after, toMend))
                .toList();
    }

    private static Line line(String key, FundingPlan before, FundingPlan after, Function<FundingPlan, ?> figure) {
        return new Line(
                ViewLanguage.text("workbook.preview." + key),
                String.valueOf(figure.apply(before)),
                String.valueOf(figure.apply(after)));
    }
}

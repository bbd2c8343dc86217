package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Finding;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.BudgetFrame;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** What an imported budget changes, in counts and totals, before anything is saved. */
final class WorkbookPreview {

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
        cancel.setAutofocus(true);
        dialog.add(table);
        dialog.getFooter().add(cancel, act);
        dialog.setWidth("min(42rem, 94vw)");
        dialog.open();
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

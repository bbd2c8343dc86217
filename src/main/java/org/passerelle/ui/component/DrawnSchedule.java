package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.forms.Schedule;
import org.passerelle.forms.ScheduleItem;
import org.passerelle.forms.Scope;
import org.passerelle.shared.Quarter;
import org.passerelle.ui.ViewLanguage;

/**
 * The activities that the dossier names elsewhere, with a box for each quarter of the project. An activity that is not
 * named any more keeps its line until it is taken out.
 */
final class DrawnSchedule extends FramedQuestion<Schedule> {

    /** What the table was drawn for. */
    private record Plan(
            String caption, Set<String> named, Set<String> rows, List<Quarter> quarters, boolean readOnly) {}

    private record Cell(String activity, Quarter quarter) {}

    private final Div body = new Div();
    private final Map<Cell, NativeTick> ticks = new LinkedHashMap<>();
    private List<ScheduleItem> items = List.of();
    private Plan drawn = new Plan("", Set.of(), Set.of(), List.of(), false);

    DrawnSchedule(FormSheet sheet, Schedule question, String place) {
        super(sheet, question, place);
        frame.add(body);
        draw();
    }

    @Override
    public void load() {
        items = ScheduleItem.all(sheet.answers().at(place).orElse(null));
    }

    @Override
    public void refresh(Scope scope) {
        super.refresh(scope);
        load();
        Set<String> named = new LinkedHashSet<>(question.activities(scope));
        Set<String> rows = new LinkedHashSet<>(named);
        items.stream()
                .filter(item -> !item.quarters().isEmpty())
                .map(ScheduleItem::activity)
                .forEach(rows::add);
        Plan plan = new Plan(
                ViewLanguage.text(question.label().in(scope)),
                named,
                rows,
                question.quarters(scope),
                isReadOnly(scope));
        if (!plan.equals(drawn)) {
            drawn = plan;
            draw();
        }
        ticks.forEach((cell, tick) -> tick.setValue(runs(cell)));
    }

    private void draw() {
        ticks.clear();
        body.removeAll();
        if (drawn.readOnly) {
            body.add(ScheduleTable.of(drawn.caption, items));
        } else if (drawn.quarters.isEmpty()) {
            body.add(new Paragraph(ViewLanguage.text("schedule.noDays")));
        } else if (drawn.rows.isEmpty()) {
            body.add(new Paragraph(ViewLanguage.text("schedule.noActivities")));
        } else {
            ScheduleTable table = new ScheduleTable(drawn.caption, drawn.quarters).captionHidden();
            drawn.rows.forEach(activity -> table.row(name(activity), quarter -> box(new Cell(activity, quarter))));
            body.add(table);
        }
    }

    private Component name(String activity) {
        if (drawn.named.contains(activity)) {
            return new Span(activity);
        }
        NativeButton remove = new NativeButton("×", click -> remove(activity));
        remove.addClassName("budget-remove");
        remove.setAriaLabel(ViewLanguage.text("schedule.remove", activity));
        return new Div(new Span(ViewLanguage.text("schedule.former", activity)), remove);
    }

    private NativeLabel box(Cell cell) {
        NativeTick tick =
                new NativeTick(ticked -> change(ScheduleItem.with(items, cell.activity, cell.quarter, ticked)));
        String when = ScheduleWords.quarter(cell.quarter);
        tick.setAriaLabel(ScheduleWords.box(cell.activity, cell.quarter));
        ticks.put(cell, tick);
        return tick.labelled(when);
    }

    private void remove(String activity) {
        List<ScheduleItem> left = new ArrayList<>(items);
        left.removeIf(item -> item.activity().equals(activity));
        change(left);
        focus(place);
    }

    private void change(List<ScheduleItem> next) {
        answered(next.isEmpty() ? null : Schedule.kept(next));
    }

    private boolean runs(Cell cell) {
        return items.stream()
                .anyMatch(item ->
                        item.activity().equals(cell.activity) && item.quarters().contains(cell.quarter));
    }
}

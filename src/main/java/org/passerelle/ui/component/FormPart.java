package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Hr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Computed;
import org.passerelle.forms.Divider;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Goals;
import org.passerelle.forms.Group;
import org.passerelle.forms.Layout;
import org.passerelle.forms.Months;
import org.passerelle.forms.Note;
import org.passerelle.forms.Question;
import org.passerelle.forms.Schedule;
import org.passerelle.forms.Scope;
import org.passerelle.forms.Widget;
import org.passerelle.forms.WidgetKind;
import org.passerelle.ui.ViewLanguage;

/** Components that stand together, row by row as their form lays them out, at a place among the answers. */
final class FormPart {

    /** One drawn component. */
    interface Drawn {
        Component shown();

        /** Takes its value from the answers. */
        default void load() {}

        /** Looks at its conditions again. */
        default void refresh(Scope scope) {}

        /** Shows or hides its error. */
        default void mark() {}

        default boolean focus(String place) {
            return false;
        }
    }

    private record Placed(org.passerelle.forms.Component component, Drawn drawn) {

        void refresh(Scope here) {
            drawn.shown().setVisible(!component.isHidden(here));
            drawn.refresh(here);
        }
    }

    private record Row(Div shown, List<Placed> cells) {

        /** A row in which nothing is left to see takes no room. */
        void refresh(Scope here) {
            cells.forEach(cell -> cell.refresh(here));
            shown.setVisible(cells.stream().anyMatch(cell -> cell.drawn.shown().isVisible()));
        }
    }

    private final FormSheet sheet;
    private final String place;
    private final Function<FormSheet, Scope> scope;
    private final Div layout = new Div();
    private final List<Row> rows = new ArrayList<>();

    private FormPart(FormSheet sheet, String place, Function<FormSheet, Scope> scope) {
        this.sheet = sheet;
        this.place = place;
        this.scope = scope;
        layout.addClassName("form-rows");
    }

    /**
     * @param place the dotted path that the keys of these components follow; empty at the top
     * @param scope where their conditions are looked at
     */
    static FormPart of(
            FormSheet sheet,
            List<org.passerelle.forms.Component> components,
            String place,
            Function<FormSheet, Scope> scope) {
        FormPart part = new FormPart(sheet, place, scope);
        Layout.rows(components).forEach(part::draw);
        return part;
    }

    Div layout() {
        return layout;
    }

    void load() {
        drawn().forEach(Drawn::load);
    }

    void mark() {
        drawn().forEach(Drawn::mark);
    }

    boolean focus(String where) {
        return drawn().anyMatch(d -> d.focus(where));
    }

    void refresh() {
        Scope here = scope.apply(sheet);
        rows.forEach(row -> row.refresh(here));
    }

    private Stream<Drawn> drawn() {
        return rows.stream().flatMap(row -> row.cells.stream()).map(Placed::drawn);
    }

    private void draw(List<org.passerelle.forms.Component> siblings) {
        Row row = new Row(new Div(), new ArrayList<>());
        row.shown.addClassName("form-row");
        for (org.passerelle.forms.Component component : siblings) {
            Drawn drawn = drawn(component);
            if (drawn != null) {
                row.cells.add(new Placed(component, drawn));
                row.shown.add(sized(drawn.shown(), component.head().layout()));
            }
        }
        if (!row.cells.isEmpty()) {
            rows.add(row);
            layout.add(row.shown);
        }
    }

    private static Component sized(Component cell, Layout layout) {
        if (!layout.isShare()) {
            cell.addClassName("form-sized");
            cell.getStyle().set("--columns", Integer.toString(layout.columns()));
        }
        return cell;
    }

    private @Nullable Drawn drawn(org.passerelle.forms.Component component) {
        if (component instanceof Goals goals) {
            return new DrawnGoals(sheet, goals, join(goals.key()));
        }
        if (component instanceof Schedule schedule) {
            return new DrawnSchedule(sheet, schedule, join(schedule.key()));
        }
        if (component instanceof Months months) {
            return new DrawnMonths(sheet, months, join(months.key()));
        }
        if (component instanceof Question question) {
            return new DrawnQuestion(sheet, question, join(question.key()));
        }
        if (component instanceof Group group) {
            return new DrawnGroup(group);
        }
        if (component instanceof DynamicList list) {
            return new DrawnList(sheet, list, join(list.path()), scope);
        }
        if (component instanceof Widget widget && widget.kind() == WidgetKind.LOGFRAME) {
            return new DrawnLogicalFramework(sheet, widget);
        }
        if (component instanceof Widget widget) {
            return sheet.widgets()
                    .make(widget)
                    .map(made -> widget(widget, made))
                    .orElse(null);
        }
        if (component instanceof Computed computed) {
            return computed.label()
                    .map(label -> new DrawnComputed(computed, label))
                    .orElse(null);
        }
        if (component instanceof Note note) {
            return new DrawnNote(note);
        }
        if (component instanceof Divider divider) {
            Component drawn = divider.isLine() ? new Hr() : space(divider.height());
            return () -> drawn;
        }
        return null;
    }

    private static Div space(int pixels) {
        Div space = new Div();
        space.setHeight(pixels + "px");
        return space;
    }

    private Drawn widget(Widget widget, Component made) {
        made.getElement().setAttribute("data-place", join(widget.key()));
        return () -> made;
    }

    private String join(String key) {
        return place.isEmpty() || key.isEmpty() ? place + key : place + "." + key;
    }

    /** Components under a legend of their own. */
    private final class DrawnGroup implements Drawn {

        private final FieldSet frame;
        private final FormPart inner;

        DrawnGroup(Group group) {
            frame = new FieldSet(ViewLanguage.text(group.label()));
            frame.addClassName("form-group");
            inner = FormPart.of(sheet, group.components(), join(group.path()), scope);
            WhyAsked.of(group.head()).ifPresent(frame::add);
            frame.add(inner.layout());
        }

        @Override
        public Component shown() {
            return frame;
        }

        @Override
        public void load() {
            inner.load();
        }

        @Override
        public void refresh(Scope ignored) {
            inner.refresh();
        }

        @Override
        public void mark() {
            inner.mark();
        }

        @Override
        public boolean focus(String where) {
            return inner.focus(where);
        }
    }
}

package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Computed;
import org.passerelle.forms.Divider;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Group;
import org.passerelle.forms.Note;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.forms.Widget;
import org.passerelle.ui.ViewLanguage;

/** Components that stand together, in one or two columns, at a place among the answers. */
final class FormPart {

    private static final int FULL = 16;

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

    private record Placed(org.passerelle.forms.Component component, Drawn drawn) {}

    private final FormSheet sheet;
    private final String place;
    private final Function<FormSheet, Scope> scope;
    private final FormLayout layout = new FormLayout();
    private final List<Placed> placed = new ArrayList<>();

    private FormPart(FormSheet sheet, String place, Function<FormSheet, Scope> scope) {
        this.sheet = sheet;
        this.place = place;
        this.scope = scope;
        layout.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("38rem", 2));
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
        components.forEach(part::draw);
        return part;
    }

    FormLayout layout() {
        return layout;
    }

    void load() {
        placed.forEach(p -> p.drawn.load());
    }

    void mark() {
        placed.forEach(p -> p.drawn.mark());
    }

    boolean focus(String where) {
        return placed.stream().anyMatch(p -> p.drawn.focus(where));
    }

    void refresh() {
        Scope here = scope.apply(sheet);
        for (Placed p : placed) {
            p.drawn.shown().setVisible(!p.component.isHidden(here));
            p.drawn.refresh(here);
        }
    }

    private void draw(org.passerelle.forms.Component component) {
        Drawn drawn = drawn(component);
        if (drawn != null) {
            placed.add(new Placed(component, drawn));
            layout.add(drawn.shown(), component.head().columns() * 2 <= FULL ? 1 : 2);
        }
    }

    private @Nullable Drawn drawn(org.passerelle.forms.Component component) {
        if (component instanceof Question question) {
            return new DrawnQuestion(sheet, question, join(question.key()));
        }
        if (component instanceof Group group) {
            return new DrawnGroup(group);
        }
        if (component instanceof DynamicList list) {
            return new DrawnList(sheet, list, join(list.path()), scope);
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
            Paragraph words = new Paragraph(ViewLanguage.text(note.text()));
            words.addClassName("form-note");
            return () -> words;
        }
        if (component instanceof Divider divider) {
            Component line = divider.isLine() ? new Hr() : new Div();
            return () -> line;
        }
        return null;
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

package org.passerelle.ui.manager;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;

/** A part of the call on the desk: its fields, each tied to one field of the sketch. */
abstract class EditorSection extends Section {

    private record Tie<T, F extends AbstractField<?, T>>(
            String place, F field, boolean required, Function<CallSketch, T> get, BiConsumer<CallSketch, T> set) {

        void load(CallSketch sketch) {
            field.setValue(get.apply(sketch));
        }

        boolean store(CallSketch sketch) {
            boolean sound = FieldCheck.isSound(field, required);
            if (sound) {
                set.accept(sketch, field.getValue());
            }
            return sound;
        }
    }

    private final List<Tie<?, ?>> ties = new ArrayList<>();
    private final Div fields = new Div();

    EditorSection(String titleKey) {
        addClassNames("section", "card");
        fields.addClassName("field-grid");
        add(new H2(ViewLanguage.text(titleKey)), fields);
    }

    /** A field that may stay empty. */
    protected <T, F extends AbstractField<?, T>> F optional(
            String place, F field, Function<CallSketch, T> get, BiConsumer<CallSketch, T> set) {
        ties.add(new Tie<>(place, field, false, get, set));
        fields.add(field);
        return field;
    }

    /** A field without which the call cannot be kept. */
    protected <T, F extends AbstractField<?, T>> F required(
            String place, F field, Function<CallSketch, T> get, BiConsumer<CallSketch, T> set) {
        ties.add(new Tie<>(place, field, true, get, set));
        boolean isDot = !(field instanceof Select<?> || field instanceof DateTimePicker);
        // Both are filled from the start, and give aria-required to a role that does not take it.
        field.setRequiredIndicatorVisible(isDot);
        fields.add(field);
        return field;
    }

    /** Something beside the fields: a list, a note. */
    protected void addWide(Component component) {
        component.addClassName("wide");
        fields.add(component);
    }

    protected static <C extends Component> C wide(C component) {
        component.addClassName("wide");
        return component;
    }

    void load(CallSketch sketch) {
        ties.forEach(tie -> tie.load(sketch));
    }

    /** Takes the fields over; false where one is wrong or empty and needed: it is marked and keeps what was typed. */
    boolean store(CallSketch sketch) {
        boolean complete = true;
        for (Tie<?, ?> tie : ties) {
            complete &= tie.store(sketch);
        }
        return complete;
    }

    /** Every field, in the order in which it is read. */
    Stream<? extends Component> inputs() {
        return ties.stream().map(Tie::field);
    }

    /** Puts the cursor on the field of a finding; whether it is here. */
    boolean focus(String place) {
        return ties.stream()
                .filter(tie -> place.equals(tie.place()) || place.startsWith(tie.place() + "."))
                .findFirst()
                .map(tie -> {
                    if (tie.field() instanceof Focusable<?> focusable) {
                        focusable.focus();
                    }
                    return true;
                })
                .orElse(false);
    }
}

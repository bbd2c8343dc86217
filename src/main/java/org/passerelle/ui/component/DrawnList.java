package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Scope;
import org.passerelle.ui.ViewLanguage;

/** A list that is answered item by item; items are added at its end and taken away one by one. */
final class DrawnList implements FormPart.Drawn {

    private final FormSheet sheet;
    private final DynamicList list;
    private final String place;
    private final Function<FormSheet, Scope> scope;
    private final QuestionFrame frame;
    private final Div rows = new Div();
    private final Button more;
    private final List<FormPart> items = new ArrayList<>();
    private boolean drawnReadOnly;

    DrawnList(FormSheet sheet, DynamicList list, String place, Function<FormSheet, Scope> scope) {
        this.sheet = sheet;
        this.list = list;
        this.place = place;
        this.scope = scope;
        more = new Button(ViewLanguage.text("form.add", ViewLanguage.text(list.item())), click -> add());
        frame = new QuestionFrame(place, list.head());
        frame.name(
                ViewLanguage.text(list.label()),
                list.head().help().map(ViewLanguage::text).orElse(""));
        frame.add(rows, more);
    }

    @Override
    public Component shown() {
        return frame;
    }

    @Override
    public void load() {
        int count = Math.max(
                sheet.answers().items(place).size(),
                sheet.isReadOnly() ? 0 : isUntouched() ? list.first() : list.min());
        while (sheet.answers().items(place).size() < count) {
            sheet.load(sheet.answers().with(place, extended()));
        }
        if (items.size() == count && drawnReadOnly == sheet.isReadOnly()) {
            items.forEach(FormPart::load); // who writes in one of them stays there
            return;
        }
        drawnReadOnly = sheet.isReadOnly();
        items.clear();
        rows.removeAll();
        for (int i = 0; i < count; i++) {
            rows.add(row(i));
        }
    }

    @Override
    public void refresh(Scope ignored) {
        items.forEach(FormPart::refresh);
        boolean growing = list.growing() && !sheet.isReadOnly();
        more.setVisible(growing && (list.max() == 0 || items.size() < list.max()));
    }

    @Override
    public void mark() {
        frame.mark(sheet.errorAt(place));
        items.forEach(FormPart::mark);
    }

    @Override
    public boolean focus(String where) {
        if (where.equals(place)) {
            Component end = more.isVisible() && items.isEmpty() ? more : rows;
            end.scrollIntoView();
            fields(end).findFirst().ifPresent(Focusable::focus);
            return true;
        }
        return items.stream().anyMatch(item -> item.focus(where));
    }

    private boolean isUntouched() {
        return sheet.answers().at(place).filter(List.class::isInstance).isEmpty();
    }

    private Component row(int index) {
        String name = ViewLanguage.text("form.item", ViewLanguage.text(list.item()), index + 1);
        FieldSet row = new FieldSet(name);
        row.addClassName("form-item");
        FormPart part = FormPart.of(sheet, list.components(), place + "." + index, s -> itemScope(s, index));
        part.load();
        items.add(part);
        row.add(part.layout());
        if (list.growing() && !sheet.isReadOnly()) {
            Button remove = new Button(ViewLanguage.text("form.remove", name), click -> remove(index));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.add(remove);
        }
        return row;
    }

    private Scope itemScope(FormSheet shared, int index) {
        List<org.passerelle.forms.Answers> all = shared.answers().items(place);
        Map<String, Object> item = index < all.size() ? all.get(index).values() : Map.of();
        return scope.apply(shared).item(list, item, index);
    }

    private void add() {
        redraw(extended());
        fields(items.get(items.size() - 1).layout()).findFirst().ifPresent(Focusable::focus);
    }

    private static Stream<Focusable<?>> fields(Component within) {
        return within instanceof Focusable<?> field
                ? Stream.of(field)
                : within.getChildren().flatMap(DrawnList::fields);
    }

    private void remove(int index) {
        List<Map<String, Object>> left = values();
        left.remove(index);
        redraw(left);
        more.focus();
    }

    private void redraw(List<Map<String, Object>> values) {
        sheet.load(sheet.answers().with(place, values));
        load();
        sheet.change(place, values);
    }

    private List<Map<String, Object>> extended() {
        List<Map<String, Object>> all = values();
        all.add(new LinkedHashMap<>());
        return all;
    }

    private List<Map<String, Object>> values() {
        List<Map<String, Object>> all = new ArrayList<>();
        sheet.answers().items(place).forEach(item -> all.add(new LinkedHashMap<>(item.values())));
        return all;
    }
}

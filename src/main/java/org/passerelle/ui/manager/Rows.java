package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.passerelle.ui.ViewLanguage;

/** Lines that can be added and taken away: funders, criteria. */
final class Rows<R extends Rows.Row> extends Div {

    /** One line: its fields. */
    interface Row {
        List<? extends Component> fields();
    }

    private final String key;
    private final Supplier<R> blank;
    private final List<R> rows = new ArrayList<>();
    private final Div lines = new Div();
    private final Button more;

    /** @param key the texts {@code key.one} (with its number) and {@code key.add} */
    Rows(String key, Supplier<R> blank) {
        this.key = key;
        this.blank = blank;
        addClassName("pile");
        lines.addClassName("pile");
        more = new Button(ViewLanguage.text(key + ".add"), click -> append());
        add(lines, more);
    }

    private void append() {
        R row = blank.get();
        rows.add(row);
        draw();
        if (row.fields().get(0) instanceof Focusable<?> first) {
            first.focus();
        }
    }

    /** Says under the button what a line is for. */
    void hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassNames("soft", "small");
        add(hint);
    }

    /** Puts the focus where a line can be added. */
    void focus() {
        more.focus();
    }

    /** The fields of all lines, in order. */
    Stream<Component> inputs() {
        return rows.stream().flatMap(row -> row.fields().stream());
    }

    void show(List<R> shown) {
        rows.clear();
        rows.addAll(shown);
        draw();
    }

    List<R> rows() {
        return List.copyOf(rows);
    }

    private void draw() {
        lines.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            R row = rows.get(i);
            String name = ViewLanguage.text(key + ".one", i + 1);
            Div fields = new Div();
            fields.addClassName("field-grid");
            row.fields().forEach(fields::add);
            Button remove = new Button(ViewLanguage.text("editor.remove"), click -> {
                rows.remove(row);
                draw();
                focus();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(ViewLanguage.text("editor.removeThe", name));
            FieldSet line = new FieldSet(new FieldSet.Legend(name), fields, remove);
            line.addClassName("row-set");
            lines.add(line);
        }
    }
}

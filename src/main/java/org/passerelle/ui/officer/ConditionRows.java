package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.synthesis.Condition;
import org.passerelle.synthesis.SynthesisWords;
import org.passerelle.ui.ViewLanguage;

/** The conditions precedent that an officer proposes: each of a kind, in words that the applicant will read. */
final class ConditionRows extends FieldSet {

    private record Row(Select<Condition.Kind> kind, TextArea words) {}

    private final List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();
    private final Button more = new Button(ViewLanguage.text("synthesis.condition.add"), click -> append());
    private final transient Runnable changed;

    ConditionRows(List<Condition> conditions, Runnable changed) {
        super(new Legend(ViewLanguage.text("synthesis.conditions")));
        this.changed = changed;
        addClassName("row-set");
        lines.addClassName("pile");
        Paragraph hint = new Paragraph(ViewLanguage.text("synthesis.conditions.hint"));
        hint.addClassNames("soft", "small");
        add(hint, lines, more);
        conditions.forEach(condition -> rows.add(row(condition)));
        draw();
    }

    /** As they stand, empty ones left out. */
    List<Condition> conditions() {
        return rows.stream()
                .filter(row -> !row.words().getValue().isBlank())
                .map(row -> new Condition(
                        row.kind().getValue(), row.words().getValue().strip()))
                .toList();
    }

    private void append() {
        Row row = row(new Condition(Condition.Kind.DOCUMENT, ""));
        rows.add(row);
        draw();
        row.words().focus();
    }

    private Row row(Condition condition) {
        Select<Condition.Kind> kind = new Select<>();
        kind.setLabel(ViewLanguage.text("synthesis.condition.kind"));
        kind.setItems(Condition.Kind.values());
        kind.setItemLabelGenerator(each -> ViewLanguage.word("conditionKind", each));
        kind.setValue(condition.kind());
        kind.addValueChangeListener(change -> tell(change.isFromClient()));
        TextArea words = new TextArea(ViewLanguage.text("synthesis.condition.words"));
        words.setMaxLength(Condition.MOST_CHARACTERS);
        words.setWidthFull();
        words.setValue(condition.words());
        words.setValueChangeMode(ValueChangeMode.ON_BLUR);
        words.addValueChangeListener(change -> tell(change.isFromClient()));
        return new Row(kind, words);
    }

    private void draw() {
        lines.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Button remove = new Button(ViewLanguage.text("editor.remove"), click -> {
                rows.remove(row);
                draw();
                more.focus();
                changed.run();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(ViewLanguage.text("synthesis.condition.removeThe", i + 1));
            FieldSet line = new FieldSet(
                    new Legend(ViewLanguage.text("synthesis.condition.one", i + 1)), row.kind(), row.words(), remove);
            line.addClassNames("row-set", "stack");
            lines.add(line);
        }
        more.setEnabled(rows.size() < SynthesisWords.MOST_CONDITIONS);
    }

    private void tell(boolean byReader) {
        if (byReader) {
            changed.run();
        }
    }
}

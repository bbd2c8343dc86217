package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.calls.Criterion;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.component.FieldCheck;

/** The review grid: criteria whose weights sum to 100. */
final class GridSection extends EditorSection {

    private static final class Line implements Rows.Row {
        private final TextField code = EditorFields.text("criterionCode");
        private final TextField label = EditorFields.text("criterion");
        private final TextField english = EditorFields.english("criterion");
        private final IntegerField weight = EditorFields.number("weight", 0, 100);

        static Line of(Criterion criterion) {
            Line line = new Line();
            line.code.setValue(criterion.code());
            line.label.setValue(criterion.label().fr());
            String en = criterion.label().en();
            line.english.setValue(en == null ? "" : en);
            line.weight.setValue(criterion.weight());
            return line;
        }

        boolean isSound() {
            return FieldCheck.isSound(code, true) & FieldCheck.isSound(weight, true) & FieldCheck.isSound(label, true);
        }

        Criterion criterion() {
            String en = english.getValue().strip();
            return new Criterion(
                    code.getValue().strip(),
                    new LocalizedText(label.getValue().strip(), en.isEmpty() ? null : en),
                    weight.getValue());
        }

        @Override
        public List<? extends Component> fields() {
            return List.of(code, weight, label, english);
        }
    }

    private final Rows<Line> rows = new Rows<>("editor.grid", Line::new);

    GridSection() {
        super("editor.gridTitle");
        addWide(rows);
    }

    @Override
    void load(CallSketch sketch) {
        rows.show(sketch.grid.stream().map(Line::of).toList());
    }

    @Override
    boolean store(CallSketch sketch) {
        boolean sound = true;
        for (Line line : rows.rows()) {
            sound &= line.isSound();
        }
        if (sound) {
            sketch.grid = rows.rows().stream().map(Line::criterion).toList();
        }
        return sound;
    }

    @Override
    Stream<? extends Component> inputs() {
        return rows.inputs();
    }

    @Override
    boolean focus(String place) {
        boolean here = place.equals("grid");
        if (here) {
            rows.rows().stream().findFirst().ifPresentOrElse(line -> line.weight.focus(), rows::focus);
        }
        return here;
    }
}

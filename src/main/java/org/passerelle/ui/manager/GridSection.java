package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.calls.Criterion;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;

/** The review grid: criteria whose weights sum to 100. */
final class GridSection extends EditorSection {

    private static final class Line implements Rows.Row {
        private final TextField code = EditorFields.text("criterionCode");
        private final TextField label = EditorFields.text("criterion");
        private final TextField english = EditorFields.english("criterion");
        private final IntegerField weight = EditorFields.number("weight", 0, 100);
        private final TextArea levels = levels("editor.levels");
        private final TextArea englishLevels = levels("editor.levelsEnglish");

        static Line of(Criterion criterion) {
            Line line = new Line();
            line.code.setValue(criterion.code());
            line.label.setValue(criterion.label().fr());
            String en = criterion.label().en();
            line.english.setValue(en == null ? "" : en);
            line.weight.setValue(criterion.weight());
            line.levels.setValue(
                    criterion.levels().stream().map(LocalizedText::fr).collect(Collectors.joining("\n")));
            boolean translated = criterion.levels().stream().anyMatch(level -> level.en() != null);
            line.englishLevels.setValue(
                    translated
                            ? criterion.levels().stream()
                                    .map(level -> Objects.requireNonNullElse(level.en(), ""))
                                    .collect(Collectors.joining("\n"))
                            : "");
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
                    weight.getValue(),
                    described());
        }

        /** One text a line, from 0 to 5; an English line stands beside the French one at the same place. */
        private List<LocalizedText> described() {
            List<String> french = lines(levels);
            List<String> other = lines(englishLevels);
            return IntStream.range(0, french.size())
                    .mapToObj(i -> new LocalizedText(
                            french.get(i), i < other.size() && !other.get(i).isEmpty() ? other.get(i) : null))
                    .toList();
        }

        private static List<String> lines(TextArea area) {
            return area.getValue().strip().lines().map(String::strip).toList();
        }

        private static TextArea levels(String key) {
            TextArea area = new TextArea(ViewLanguage.text(key));
            area.setHelperText(ViewLanguage.text("editor.levelsHelp"));
            area.setMaxLength(3000);
            area.setMinRows(2);
            area.setWidthFull();
            return area;
        }

        @Override
        public List<? extends Component> fields() {
            return List.of(code, weight, label, english, levels, englishLevels);
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

package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.calls.CommitteeRules;
import org.passerelle.calls.Constraint;
import org.passerelle.funding.CountryGroup;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;

/** What the awards of the call should come to, together; published with it and counted before the committee. */
final class ConstraintsSection extends EditorSection {

    private static final int GOALS = 17;

    private static final class Line implements Rows.Row {
        private final Select<Constraint.Kind> kind = new Select<>();
        private final Select<String> of = new Select<>();
        private final BigDecimalField least = new BigDecimalField(EditorFields.label("constraintLeast"));

        Line() {
            kind.setLabel(EditorFields.label("constraintKind"));
            kind.setItems(Constraint.Kind.values());
            kind.setItemLabelGenerator(each -> ViewLanguage.word("constraintKind", each));
            of.setLabel(EditorFields.label("constraintOf"));
            of.setItemLabelGenerator(this::name);
            kind.addValueChangeListener(event -> offer(event.getValue()));
            kind.setValue(Constraint.Kind.SHARE_OF_GROUP);
        }

        static Line of(Constraint constraint) {
            Line line = new Line();
            line.kind.setValue(constraint.kind());
            if (!constraint.of().isEmpty()) {
                line.of.setValue(constraint.of());
            }
            line.least.setValue(constraint.least());
            return line;
        }

        private void offer(Constraint.Kind chosen) {
            of.setVisible(chosen.isShare());
            of.setItems(
                    switch (chosen) {
                        case SHARE_OF_GROUP ->
                            Stream.of(CountryGroup.values()).map(Enum::name).toList();
                        case SHARE_OF_GOAL ->
                            IntStream.rangeClosed(1, GOALS)
                                    .mapToObj(Integer::toString)
                                    .toList();
                        case NEW_PARTNERSHIPS, COUNTRIES -> List.<String>of();
                    });
        }

        private String name(String each) {
            return kind.getValue() == Constraint.Kind.SHARE_OF_GOAL
                    ? ViewLanguage.text("balance.goal", each)
                    : ViewLanguage.word("countryGroup", CountryGroup.valueOf(each));
        }

        boolean isSound() {
            return FieldCheck.isSound(of, kind.getValue().isShare()) & FieldCheck.isSound(least, true);
        }

        Constraint constraint() {
            return new Constraint(
                    kind.getValue(),
                    kind.getValue().isShare() ? of.getValue() : "",
                    Optional.ofNullable(least.getValue()).orElse(BigDecimal.ONE));
        }

        @Override
        public List<? extends Component> fields() {
            return List.of(kind, of, least);
        }
    }

    private final Rows<Line> rows = new Rows<>("editor.constraints", Line::new);

    ConstraintsSection() {
        super("editor.constraintsTitle");
        addWide(rows);
    }

    @Override
    void load(CallSketch sketch) {
        rows.show(sketch.procedure.committee().constraints().stream()
                .map(Line::of)
                .toList());
    }

    @Override
    boolean store(CallSketch sketch) {
        boolean sound = true;
        for (Line line : rows.rows()) {
            sound &= line.isSound();
        }
        if (sound) {
            CommitteeRules before = sketch.procedure.committee();
            sketch.procedure = sketch.procedure.with(before.withConstraints(
                    rows.rows().stream().map(Line::constraint).toList()));
        }
        return sound;
    }

    @Override
    Stream<? extends Component> inputs() {
        return rows.inputs();
    }

    @Override
    boolean focus(String place) {
        boolean here = place.startsWith("constraints");
        if (here) {
            rows.rows().stream().findFirst().ifPresentOrElse(line -> line.least.focus(), rows::focus);
        }
        return here;
    }
}

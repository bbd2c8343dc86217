package org.passerelle.ui.manager;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.AppraisalRules;
import org.passerelle.calls.VisaStep;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;

/** The visas that a synthesis needs before the committee reads it: none to three, each of a role or of one person. */
final class VisasSection extends EditorSection {

    private static final class Line implements Rows.Row {
        private final Select<Role> role = new Select<>();
        private final Select<Person> person = new Select<>();
        private final Select<Person> standIn = new Select<>();
        private final Function<Role, List<Person>> holders;

        Line(Function<Role, List<Person>> holders) {
            this.holders = holders;
            role.setLabel(EditorFields.label("visaRole"));
            role.setItems(Stream.of(Role.values())
                    .filter(AppraisalRules.VISA_ROLES::contains)
                    .toList());
            role.setItemLabelGenerator(each -> ViewLanguage.word("role", each));
            role.addValueChangeListener(change -> offer(change.getValue()));
            choose(person, "visaPerson", "editor.visaAnybody");
            choose(standIn, "visaStandIn", "editor.visaNobody");
            role.setValue(Role.CALL_MANAGER);
        }

        static Line of(VisaStep step, Function<Role, List<Person>> holders) {
            Line line = new Line(holders);
            line.role.setValue(step.role());
            line.person.setValue(line.named(step.person()));
            line.standIn.setValue(line.named(step.standIn()));
            return line;
        }

        private static void choose(Select<Person> select, String label, String nobody) {
            select.setLabel(EditorFields.label(label));
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(ViewLanguage.text(nobody));
            select.setItemLabelGenerator(each -> each == null ? ViewLanguage.text(nobody) : each.name());
        }

        private void offer(Role chosen) {
            person.setItems(holders.apply(chosen));
            standIn.setItems(Stream.of(Role.values())
                    .filter(AppraisalRules.VISA_ROLES::contains)
                    .flatMap(each -> holders.apply(each).stream())
                    .distinct()
                    .toList());
        }

        private @Nullable Person named(@Nullable String login) {
            return Stream.of(Role.values())
                    .filter(AppraisalRules.VISA_ROLES::contains)
                    .flatMap(each -> holders.apply(each).stream())
                    .filter(each -> each.login().equals(login))
                    .findFirst()
                    .orElse(null);
        }

        VisaStep step() {
            return new VisaStep(role.getValue(), login(person), login(standIn));
        }

        private static @Nullable String login(Select<Person> select) {
            Person chosen = select.getValue();
            return chosen == null ? null : chosen.login();
        }

        @Override
        public List<? extends Component> fields() {
            return List.of(role, person, standIn);
        }
    }

    private final Rows<Line> rows;
    private final Function<Role, List<Person>> holders;

    /** @param holders those who have a role */
    VisasSection(Function<Role, List<Person>> holders) {
        super("editor.visasTitle");
        this.holders = holders;
        rows = new Rows<>("editor.visas", () -> new Line(holders));
        Paragraph hint = new Paragraph(ViewLanguage.text("editor.visasHint"));
        hint.addClassNames("soft", "small");
        addWide(hint);
        addWide(rows);
    }

    @Override
    void load(CallSketch sketch) {
        rows.show(sketch.procedure.appraisal().visas().stream()
                .map(step -> Line.of(step, holders))
                .toList());
    }

    @Override
    boolean store(CallSketch sketch) {
        sketch.procedure = sketch.procedure.with(sketch.procedure
                .appraisal()
                .withVisas(rows.rows().stream().map(Line::step).toList()));
        return true;
    }

    @Override
    Stream<? extends Component> inputs() {
        return rows.inputs();
    }

    @Override
    boolean focus(String place) {
        boolean here = place.startsWith("visas");
        if (here) {
            rows.rows().stream().findFirst().ifPresentOrElse(line -> line.role.focus(), rows::focus);
        }
        return here;
    }
}

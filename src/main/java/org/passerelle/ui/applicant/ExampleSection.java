package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Examples;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Group;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.dossier.AnswersPanel;

/** The same section of a finished, fictional dossier, folded away and made only when somebody wants to read it. */
final class ExampleSection extends Details {

    private ExampleSection(Form form, EditorStep step) {
        super(ViewLanguage.text("applicant.editor.example"));
        addClassName("example");
        addOpenedChangeListener(change -> {
            if (change.isOpened() && getContent().findAny().isEmpty()) {
                add(new Paragraph(ViewLanguage.text("applicant.editor.exampleNote")));
                parts(form, step).forEach(this::add);
            }
        });
    }

    /** Empty where the example has nothing to read. */
    static Optional<ExampleSection> of(Form form, EditorStep step) {
        return parts(form, step).isEmpty() ? Optional.empty() : Optional.of(new ExampleSection(form, step));
    }

    private static List<Component> parts(Form form, EditorStep step) {
        Answers answers = Examples.of(Forms.DOSSIER).orElse(Answers.none());
        ExampleParts parts = ExampleParts.read();
        return step.sections().stream()
                .flatMap(section -> read(form, section, answers, parts))
                .toList();
    }

    private static Stream<Component> read(Form form, Group section, Answers answers, ExampleParts parts) {
        return Stream.concat(AnswersPanel.section(form, section, answers, parts).stream(), parts.tables(section));
    }
}

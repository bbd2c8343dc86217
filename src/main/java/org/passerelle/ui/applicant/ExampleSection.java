package org.passerelle.ui.applicant;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Examples;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.dossier.AnswersPanel;

/** The same section of a finished, fictional dossier, folded away until somebody wants to read it. */
final class ExampleSection extends Details {

    private ExampleSection(List<Div> parts) {
        super(ViewLanguage.text("applicant.editor.example"));
        addClassName("example");
        add(new Paragraph(ViewLanguage.text("applicant.editor.exampleNote")));
        parts.forEach(this::add);
    }

    /** Empty where the example has nothing to read: documents, tables of the budget. */
    static Optional<ExampleSection> of(Form form, EditorStep step) {
        Answers example = Examples.of(Forms.DOSSIER).orElse(Answers.none());
        List<Div> parts = step.sections().stream()
                .flatMap(section -> AnswersPanel.section(form, section, example).stream())
                .toList();
        return Optional.of(parts).filter(some -> !some.isEmpty()).map(ExampleSection::new);
    }
}

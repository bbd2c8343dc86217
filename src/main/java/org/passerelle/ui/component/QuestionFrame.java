package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.passerelle.forms.Head;
import org.passerelle.forms.Question;
import org.passerelle.forms.Scope;
import org.passerelle.ui.ViewLanguage;

/** Several fields that answer one question together, under its words; what is wrong is said above them. */
final class QuestionFrame extends Div {

    private final H3 heading = new H3();
    private final Paragraph how = new Paragraph();
    private final Paragraph error = new Paragraph();

    /**
     * @param place of the answer, dotted
     * @param head of what is asked
     */
    QuestionFrame(String place, Head head) {
        String id = place.replace('.', '-');
        heading.setId("list-" + id);
        how.addClassName("form-note");
        error.setId("error-" + id);
        error.addClassName("form-error");
        error.setVisible(false);
        addClassName("form-list");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", "list-" + id);
        getElement().setAttribute("aria-describedby", "error-" + id);
        add(heading, how, error);
        WhyAsked.of(head).ifPresent(this::add);
    }

    /** Says what is asked and how to answer, as things stand. */
    void name(Question question, Scope scope) {
        String label = ViewLanguage.text(question.label().in(scope));
        String help =
                question.help().map(text -> ViewLanguage.text(text.in(scope))).orElse("");
        name(question.required() ? ViewLanguage.text("form.requiredLabel", label) : label, help);
    }

    /** @param help may be empty */
    void name(String title, String help) {
        heading.setText(title);
        how.setText(help);
        how.setVisible(!help.isEmpty());
    }

    /** What is chosen in it stands in the browser's copy as one answer, the words of each box a line (ADR 0031). */
    void keptBy(String place) {
        getElement().setAttribute(LocalCopy.FIELD, place);
        getElement().setAttribute("data-ticked", true);
    }

    void mark(Optional<String> wrong) {
        error.setText(wrong.orElse(""));
        error.setVisible(wrong.isPresent());
    }
}

package org.passerelle.ui.dossier;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Group;
import org.passerelle.forms.Scope;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.FormFields;

/**
 * The answers to a form, to be read by the service and by those whom it asks: section by section in the form's order,
 * what was answered alone, and at their places the parts that the form leaves to the screen.
 */
public final class AnswersPanel extends Div {

    private static final int SECTION = 3;

    private AnswersPanel(Form form, Answers answers, Scope scope, FormFields.Widgets widgets, int level) {
        form.sections().forEach(section -> addSection(section, answers, scope, widgets, level));
    }

    /** A dossier; sections stand under headings of the third level. */
    public static AnswersPanel dossier(
            Form form, Answers answers, Map<String, Object> facts, FormFields.Widgets widgets) {
        AnswersPanel panel = new AnswersPanel(form, answers, Scope.of(form, answers, facts), widgets, SECTION);
        if (panel.getComponentCount() == 0) {
            panel.add(new EmptyState(ViewLanguage.text("answers.none"), ViewLanguage.text("answers.noneHint")));
        }
        return panel;
    }

    /** A form without parts of the screen, within a card that has a heading of its own. */
    public static AnswersPanel inCard(Form form, Answers answers) {
        return new AnswersPanel(form, answers, Scope.of(form, answers), widget -> Optional.empty(), SECTION + 1);
    }

    /** One section of a dossier without its heading; empty where there is nothing to read. */
    public static Optional<Div> section(Form form, Group section, Answers answers, FormFields.Widgets widgets) {
        Div part = new Div();
        new AnswersPart(part, widgets, Scope.of(form, answers), SECTION)
                .add(section.components(), answers.under(section.path()));
        return Optional.of(part).filter(read -> read.getComponentCount() > 0);
    }

    private void addSection(Group group, Answers answers, Scope scope, FormFields.Widgets widgets, int level) {
        Section section = new Section(heading(level, ViewLanguage.text(group.label())));
        section.addClassName("section");
        new AnswersPart(section, widgets, scope, level + 1).add(group.components(), answers.under(group.path()));
        if (section.getComponentCount() > 1) {
            add(section);
        }
    }

    static HtmlContainer heading(int level, String words) {
        HtmlContainer heading = new HtmlContainer("h" + level);
        heading.setText(words);
        return heading;
    }
}

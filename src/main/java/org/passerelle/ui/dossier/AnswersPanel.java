package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Form;
import org.passerelle.forms.Group;
import org.passerelle.forms.Question;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.KeyValueList;

/** The answers to a form, to be read: section by section, what was answered alone. */
public final class AnswersPanel extends Div {

    /** @param answers as they were kept: what was hidden or never asked is not in them */
    public AnswersPanel(Form form, Answers answers) {
        form.sections().forEach(section -> addSection(section, answers));
    }

    private void addSection(Group group, Answers answers) {
        Section section = new Section(new H3(ViewLanguage.text(group.label())));
        section.addClassName("section");
        addAnswers(section, group.components(), answers.under(group.path()));
        if (section.getElement().getChildCount() > 1) {
            add(section);
        }
    }

    private static void addAnswers(Section section, List<org.passerelle.forms.Component> components, Answers answers) {
        KeyValueList list = new KeyValueList();
        collect(list, components, answers);
        if (list.getElement().getChildCount() > 0) {
            section.add(list);
        }
    }

    private static void collect(KeyValueList list, List<org.passerelle.forms.Component> components, Answers answers) {
        for (org.passerelle.forms.Component component : components) {
            if (component instanceof Question question) {
                list.with(ViewLanguage.text(question.label()), AnswerText.of(question, answers));
            } else if (component instanceof Group group) {
                collect(list, group.components(), answers.under(group.path()));
            } else if (component instanceof DynamicList repeated) {
                List<Answers> items = answers.items(repeated.path());
                if (!items.isEmpty()) {
                    list.with(ViewLanguage.text(repeated.label()), items(repeated, items));
                }
            }
        }
    }

    private static Component items(DynamicList repeated, List<Answers> items) {
        OrderedList list = new OrderedList();
        for (Answers item : items) {
            KeyValueList values = new KeyValueList();
            collect(values, repeated.components(), item);
            list.add(new ListItem(values));
        }
        return list;
    }
}

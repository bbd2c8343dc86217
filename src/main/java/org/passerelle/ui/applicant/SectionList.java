package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.ui.ViewLanguage;

/** The sections of a dossier beside the one being written, each with what is left to do in it, in words. */
final class SectionList extends Nav {

    private record Line(ListItem item, Span state) {}

    private final transient Map<String, Line> lines = new HashMap<>();

    SectionList(DossierId id, List<EditorStep> steps, EditorStep current) {
        addClassName("section-list");
        setAriaLabel(ViewLanguage.text("applicant.editor.sections"));
        OrderedList list = new OrderedList();
        steps.forEach(step -> list.add(item(id, step, step.equals(current))));
        add(list);
    }

    /** How many things block in each step, by its letter. */
    void show(Map<String, Long> blocking) {
        lines.forEach((letter, line) -> {
            long left = blocking.getOrDefault(letter, 0L);
            line.state.setText(ViewLanguage.text("applicant.editor.left", left));
            line.item.setClassName("complete", left == 0);
        });
    }

    private ListItem item(DossierId id, EditorStep step, boolean isCurrent) {
        Anchor link = new Anchor(Pages.section(id, step.letter()), step.title());
        if (isCurrent) {
            link.getElement().setAttribute("aria-current", "page");
        }
        Span state = new Span();
        state.addClassNames("state", "small");
        ListItem item = new ListItem(link, state);
        lines.put(step.letter(), new Line(item, state));
        return item;
    }
}

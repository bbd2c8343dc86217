package org.passerelle.ui.applicant;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Reopening;
import org.passerelle.ui.ViewLanguage;

/**
 * The sections of a dossier before the one being written, each with what is left to do in it, in words. A wide window
 * shows the list beside the section; a narrow one folds it into one line that says how many are complete, and so does
 * any window above the plan, whose tables need the whole width.
 */
final class SectionList extends Nav {

    /** As wide as the columns of the theme (.editor-columns); opened and closed by hand in between. */
    private static final String FOLD =
            """
            const wide = window.matchMedia($0 ? '(min-width: 60.01rem)' : 'not all');
            const fit = () => {
              if (this.isConnected) this.open = wide.matches;
              else wide.removeEventListener('change', fit);
            };
            wide.addEventListener('change', fit);
            fit();""";

    private record Line(ListItem item, Span state) {}

    private final transient Map<String, Long> shown = new HashMap<>();
    private final transient Map<String, Line> lines = new HashMap<>();
    private final Span summary = new Span(ViewLanguage.text("applicant.editor.sections"));
    private final NativeDetails details;
    private final boolean beside;

    SectionList(DossierId id, List<EditorStep> steps, EditorStep current) {
        beside = !current.isPlan();
        addClassName("section-list");
        setAriaLabel(ViewLanguage.text("applicant.editor.sections"));
        OrderedList list = new OrderedList();
        steps.forEach(step -> list.add(item(id, step, step.equals(current))));
        details = new NativeDetails(summary, list);
        add(details);
    }

    /** Of a dossier that is being completed: the sections that stay as they were submitted say so. */
    void closed(List<EditorStep> steps, Reopening reopening, Set<DocumentType> documents) {
        steps.stream()
                .filter(step -> !step.isOpenIn(reopening) && !step.takesAny(documents))
                .forEach(step -> {
                    Line line = lines.remove(step.letter());
                    if (line != null) {
                        line.state.setText(ViewLanguage.text("applicant.editor.closed"));
                    }
                });
    }

    /** How many things block in each step, by its letter. */
    void show(Map<String, Long> blocking) {
        lines.forEach((letter, line) -> {
            Long left = blocking.getOrDefault(letter, 0L);
            if (left.equals(shown.put(letter, left))) {
                return;
            }
            line.state.setText(ViewLanguage.text("applicant.editor.left", left));
            line.item.setClassName("complete", left == 0);
        });
        long complete = shown.values().stream().filter(left -> left == 0).count();
        summary.setText(ViewLanguage.text("applicant.editor.complete", complete, shown.size()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        details.getElement().executeJs(FOLD, beside);
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

package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Difference;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.forms.Form;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;

/** What each answer to a request changed in a dossier, field by field, with the hash of what was frozen before and after. */
public final class ChangesPanel extends Div {

    private final transient DifferenceWords words;
    private final ZoneId zone;

    /** @param changes the latest first */
    public ChangesPanel(List<Snapshots.Changed> changes, Form form, CallDefinition call, Organisations organisations) {
        words = new DifferenceWords(form, call.facts(), organisations);
        zone = call.zone();
        if (changes.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("changes.none"), ViewLanguage.text("changes.noneHint")));
        }
        changes.forEach(changed -> add(answer(changed)));
    }

    private Section answer(Snapshots.Changed changed) {
        String title = ViewLanguage.text(
                "changes.answer",
                changed.after().number(),
                Formats.dateTime(changed.after().at(), zone),
                changed.after().byName());
        Section section = new Section(new H3(title));
        section.addClassName("section");
        if (changed.differences().isEmpty()) {
            section.add(new Paragraph(ViewLanguage.text("changes.same")));
        } else {
            section.add(table(changed, title));
        }
        section.add(
                hash("changes.before", changed.before().sha256()),
                hash("changes.after", changed.after().sha256()));
        return section;
    }

    private DataTable<Difference> table(Snapshots.Changed changed, String title) {
        return new DataTable<Difference>(title)
                .captionHidden()
                .column(ViewLanguage.text("changes.field"), words::name)
                .component(
                        ViewLanguage.text("changes.was"),
                        d -> d.before() == null ? nothing() : written(words.value(d, d.before(), changed, false)))
                .component(
                        ViewLanguage.text("changes.is"),
                        d -> d.after() == null ? nothing() : written(words.value(d, d.after(), changed, true)))
                .show(changed.differences());
    }

    private static Span nothing() {
        Span span = new Span(ViewLanguage.text("changes.nothing"));
        span.addClassName("soft");
        return span;
    }

    private static Span written(String words) {
        Span span = new Span(words);
        span.addClassName("as-written");
        return Foreign.french(span);
    }

    private static Paragraph hash(String key, String sha256) {
        Paragraph line = new Paragraph(ViewLanguage.text(key, sha256));
        line.addClassNames("small", "soft", "numbers", "breaks");
        return line;
    }
}

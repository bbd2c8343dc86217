package org.passerelle.ui.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.passerelle.calls.Suspension;
import org.passerelle.ui.ViewLanguage;

/** Warns that cooperation with a country of a dossier is suspended, since when and why; nothing where none is. */
public final class SuspendedNote extends UnorderedList {

    public SuspendedNote(List<Suspension> suspensions) {
        addClassName("opinion-marks");
        suspensions.forEach(suspension -> add(new ListItem(
                new Badge(ViewLanguage.text("suspension.flag"), Tone.BAD),
                new Span(ViewLanguage.text(
                        "suspension.since",
                        suspension.country().name(ViewLanguage.current()),
                        Formats.date(suspension.since()),
                        suspension.reason())))));
        setVisible(!suspensions.isEmpty());
    }
}

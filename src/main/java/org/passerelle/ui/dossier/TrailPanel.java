package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.passerelle.people.TrailEntry;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** Who did what, when, from which stage to which: the legal record, oldest first. */
public final class TrailPanel extends Div {

    /**
     * @param bodies what the consulted bodies are called, by the name that a line keeps
     * @param stages the prefix of the words of what moves: a dossier or a call
     */
    public TrailPanel(List<TrailEntry> trail, Map<String, String> bodies, String stages, ZoneId zone) {
        add(new DataTable<TrailEntry>(ViewLanguage.text("trail.caption"))
                .captionHidden()
                .column(ViewLanguage.text("trail.at"), entry -> Formats.dateTime(entry.at(), zone))
                .column(ViewLanguage.text("trail.act"), entry -> act(entry, bodies))
                .column(ViewLanguage.text("trail.by"), TrailEntry::name)
                .column(ViewLanguage.text("trail.stage"), entry -> move(entry, stages))
                .show(trail));
    }

    /** The act, and which body it concerns where it concerns one that the reader may know. */
    private static String act(TrailEntry entry, Map<String, String> bodies) {
        String act = ViewLanguage.text("trail.verb." + entry.verb());
        String body = bodies.get(String.valueOf(entry.detail().get("body")));
        return body == null ? act : ViewLanguage.text("audit.pair", act, body);
    }

    private static String move(TrailEntry entry, String stages) {
        if (entry.to() == null || entry.to().equals(entry.from())) {
            return "";
        }
        String to = ViewLanguage.text(stages + "." + entry.to());
        return entry.from() == null
                ? to
                : ViewLanguage.text("trail.move", ViewLanguage.text(stages + "." + entry.from()), to);
    }
}

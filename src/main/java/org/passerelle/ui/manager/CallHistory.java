package org.passerelle.ui.manager;

import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.people.TrailEntry;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** The last acts on a call and its dossiers, newest first, each with its reason where it has one. */
final class CallHistory extends Div {

    CallHistory(List<TrailEntry> entries, ZoneId zone) {
        add(new DataTable<TrailEntry>(ViewLanguage.text("trail.caption"))
                .captionHidden()
                .code(ViewLanguage.text("trail.at"), entry -> Formats.dateTime(entry.at(), zone))
                .column(ViewLanguage.text("trail.act"), entry -> ViewLanguage.text("trail.verb." + entry.verb()))
                .column(ViewLanguage.text("trail.by"), TrailEntry::name)
                .column(ViewLanguage.text("confirm.reason"), CallHistory::reason)
                .show(entries));
    }

    private static String reason(TrailEntry entry) {
        Object reason = entry.detail().get("reason");
        return reason == null ? "" : reason.toString();
    }
}

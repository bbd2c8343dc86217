package org.passerelle.ui.manager;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.dossiers.Incident;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** The incidents that were declared in a call: when, for whom, until when submission was open again, who and why. */
final class IncidentsPart extends Section {

    IncidentsPart(List<Incident> incidents, ZoneId zone, Instant now) {
        addClassName("section");
        add(
                new H2(ViewLanguage.text("incident.title")),
                new DataTable<Incident>(ViewLanguage.text("incident.title"))
                        .captionHidden()
                        .column(
                                ViewLanguage.text("incident.when"),
                                one -> ViewLanguage.text(
                                        "incident.span",
                                        Formats.dateTime(one.from(), zone),
                                        Formats.dateTime(one.to(), zone)))
                        .column(ViewLanguage.text("incident.whom"), IncidentsPart::whom)
                        .column(ViewLanguage.text("incident.reopened"), one -> reopened(one, zone, now))
                        .column(ViewLanguage.text("trail.by"), Incident::by)
                        .column(ViewLanguage.text("confirm.reason"), Incident::reason)
                        .show(incidents));
    }

    private static String whom(Incident incident) {
        return incident.dossier() == null ? ViewLanguage.text("incident.everybody") : incident.lead();
    }

    private static String reopened(Incident incident, ZoneId zone, Instant now) {
        String until = Formats.dateTime(incident.until(), zone);
        return incident.isOpen(now) ? until : ViewLanguage.text("incident.over", until);
    }
}

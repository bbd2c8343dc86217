package org.passerelle.notices;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Incident;
import org.passerelle.dossiers.IncidentDeclared;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whose draft an incident of the service kept from being submitted until when they may do it now, and why. */
@Component
class IncidentNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Calls calls;

    IncidentNotices(Recipients recipients, DossierFile dossiers, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @EventListener
    void on(IncidentDeclared event) {
        Incident incident = event.incident();
        Call call = calls.get(incident.call());
        ZoneId zone = call.definition().zone();
        Map<String, Object> about = new HashMap<>();
        about.put("call", call.definition().title());
        about.put("until", incident.until().atZone(zone));
        about.put("reason", incident.reason());
        if (incident.dossier() == null) {
            recipients.writers(call, "incident.all", about);
        } else {
            Dossier dossier = dossiers.get(incident.dossier());
            about.put("title", dossier.title());
            recipients.applicant(dossier, "incident.one", about);
        }
    }
}

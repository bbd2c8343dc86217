package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.WorkAnnulled;
import org.passerelle.people.People;
import org.passerelle.people.Quality;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the secretary, and the officers where a seat is free, that a conflict annulled a sheet or a vote. */
@Component
class ConflictNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Calls calls;
    private final People people;
    private final Conflicts conflicts;

    ConflictNotices(Recipients recipients, DossierFile dossiers, Calls calls, People people, Conflicts conflicts) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
        this.people = people;
        this.conflicts = conflicts;
    }

    @EventListener
    void on(WorkAnnulled event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", calls.get(dossier.call()).definition().title());
        about.put("person", people.get(event.person()).name());
        boolean sheet = event.quality() == Quality.REVIEW;
        recipients.secretaries(
                calls.get(dossier.call()),
                secretary -> !conflicts.isClosed(secretary.actor(), dossier.id()),
                sheet ? "conflict.sheet" : "conflict.vote",
                about);
        if (sheet) {
            recipients.officers(dossier, "conflict.sheet", about);
        }
    }
}

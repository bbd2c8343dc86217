package org.passerelle.exchanges;

import org.passerelle.dossiers.AdmissibilityJudged;
import org.passerelle.dossiers.DossierCancelled;
import org.passerelle.dossiers.DossierWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A dossier that has ended needs no answer any more, in the same transaction. */
@Component
class EndedDossiers {

    private final InformationRequests requests;

    EndedDossiers(InformationRequests requests) {
        this.requests = requests;
    }

    @EventListener
    void on(DossierWithdrawn event) {
        requests.drop(event.dossier());
    }

    @EventListener
    void on(DossierCancelled event) {
        requests.drop(event.dossier());
    }

    @EventListener
    void on(AdmissibilityJudged event) {
        if (!event.admissible()) {
            requests.drop(event.dossier());
        }
    }
}

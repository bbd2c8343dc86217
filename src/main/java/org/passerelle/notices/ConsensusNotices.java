package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.ConsensusAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells reviewers that the consensus note of a dossier waits for them. */
@Component
class ConsensusNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Calls calls;

    ConsensusNotices(Recipients recipients, DossierFile dossiers, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @EventListener
    void on(ConsensusAsked event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", calls.get(dossier.call()).definition().title());
        for (PersonId reviewer : event.reviewers()) {
            recipients.reviewer(reviewer, dossier, "consensus." + event.what().name(), about);
        }
    }
}

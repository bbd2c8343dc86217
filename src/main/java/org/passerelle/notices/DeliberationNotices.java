package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DeliberationHandedIn;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.FollowingDeliberation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of a deliberation that follows: the organisation when its day comes, the officers when it is there. */
@Component
class DeliberationNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Calls calls;

    DeliberationNotices(Recipients recipients, DossierFile dossiers, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @EventListener
    void on(DeliberationHandedIn event) {
        Dossier dossier = dossiers.get(event.dossier());
        recipients.officers(dossier, "council.handedIn", about(dossier));
    }

    void remind(FollowingDeliberation awaited, CouncilMark mark) {
        Dossier dossier = dossiers.get(awaited.dossier());
        Map<String, Object> about = about(dossier);
        about.put("council", awaited.council());
        about.put("latest", Deliberations.latest(calls.get(dossier.call())));
        recipients.applicant(dossier, "council." + mark.name(), about);
    }

    private Map<String, Object> about(Dossier dossier) {
        Map<String, Object> about = new HashMap<>();
        about.put("dossier", dossier.name());
        about.put("title", dossier.title());
        about.put("call", calls.get(dossier.call()).definition().title());
        return about;
    }
}

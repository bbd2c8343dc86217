package org.passerelle.notices;

import java.util.Map;
import java.util.Set;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.opinions.BodyReach;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionAsked;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A body that has neither mailbox nor member hears nothing of what it is asked: the officer is told at once, not on the last day. */
@Component
class UnreachedNotices {

    private final Recipients recipients;
    private final BodyReach reach;
    private final Consultations consultations;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Texts texts;

    UnreachedNotices(
            Recipients recipients,
            BodyReach reach,
            Consultations consultations,
            DossierFile dossiers,
            Calls calls,
            Texts texts) {
        this.recipients = recipients;
        this.reach = reach;
        this.consultations = consultations;
        this.dossiers = dossiers;
        this.calls = calls;
        this.texts = texts;
    }

    @EventListener
    void on(OpinionAsked event) {
        Consultation asked = consultations.get(event.consultation());
        if (!reach.unreachable(Set.of(asked.body())).isEmpty()) {
            Dossier dossier = dossiers.get(asked.dossier());
            recipients.inCharge(dossier, "opinion.unreachable", about(asked, dossier));
        }
    }

    private Map<String, Object> about(Consultation asked, Dossier dossier) {
        var zone = calls.get(dossier.call()).definition().zone();
        return Map.of(
                "number",
                dossier.name(),
                "title",
                dossier.title(),
                "body",
                asked.title(texts),
                "due",
                DueDate.until(asked.dueAt(), zone).lastDay());
    }
}

package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.AdmissibilityJudged;
import org.passerelle.dossiers.CompletionAnswered;
import org.passerelle.dossiers.CompletionAsked;
import org.passerelle.dossiers.CompletionReminded;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.CompletionSilent;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.OverrideAsked;
import org.passerelle.dossiers.OverrideDecided;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an applicant what to complete, until when and what came of it, and the officers what they have to look at. */
@Component
class CompletionNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Completions completions;
    private final Calls calls;

    CompletionNotices(Recipients recipients, DossierFile dossiers, Completions completions, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.completions = completions;
        this.calls = calls;
    }

    @EventListener
    void on(CompletionAsked event) {
        tell(
                event.request(),
                "completion.asked",
                Map.of("words", event.request().words()));
    }

    @EventListener
    void on(CompletionReminded event) {
        tell(event.request(), "completion.reminder", Map.of("days", event.daysLeft()));
    }

    @EventListener
    void on(CompletionAnswered event) {
        Dossier dossier = dossiers.get(event.request().dossier());
        recipients.inCharge(dossier, "completion.answered", about(dossier));
    }

    /** The letter says why; the mail leads to it. */
    @EventListener
    void on(CompletionSilent event) {
        Dossier dossier = dossiers.get(event.request().dossier());
        recipients.applicant(dossier, "dossier.inadmissible", about(dossier));
    }

    /** Who was asked to complete hears that it was enough. */
    @EventListener
    void on(AdmissibilityJudged event) {
        if (event.admissible()) {
            admissible(event.dossier());
        }
    }

    @EventListener
    void on(OverrideAsked event) {
        Dossier dossier = dossiers.get(event.dossier());
        recipients.officers(dossier, "override.asked", about(dossier));
    }

    @EventListener
    void on(OverrideDecided event) {
        if (event.confirmed()) {
            admissible(event.dossier());
        }
    }

    private void admissible(DossierId id) {
        if (!completions.of(Actor.clockwork(), id).isEmpty()) {
            Dossier dossier = dossiers.get(id);
            recipients.applicant(dossier, "completion.admissible", about(dossier));
        }
    }

    private void tell(CompletionRequest request, String key, Map<String, Object> further) {
        Dossier dossier = dossiers.get(request.dossier());
        Call call = calls.get(dossier.call());
        Map<String, Object> about = about(dossier);
        about.putAll(further);
        about.put(
                "due", DueDate.until(request.dueAt(), call.definition().zone()).lastDay());
        recipients.applicant(dossier, key, about);
    }

    private Map<String, Object> about(Dossier dossier) {
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", calls.get(dossier.call()).definition().title());
        return about;
    }
}

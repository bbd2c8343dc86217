package org.passerelle.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.passerelle.awards.ResultsReleased;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.AdmissibilityJudged;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierCancelled;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierSubmitted;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionAsked;
import org.passerelle.opinions.OpinionReminded;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happened and writes to those whom it concerns, in the same transaction. No mail tells a decision: it says
 * that one can be read, in the same words whatever it is (nobody outside can tell it from the mail).
 */
@Component
class Notices {

    private final Recipients recipients;
    private final Texts texts;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Consultations consultations;

    Notices(Recipients recipients, Texts texts, DossierFile dossiers, Calls calls, Consultations consultations) {
        this.recipients = recipients;
        this.texts = texts;
        this.dossiers = dossiers;
        this.calls = calls;
        this.consultations = consultations;
    }

    @EventListener
    void on(DossierSubmitted event) {
        toApplicant(event.dossier(), "dossier.received");
    }

    /** Only a refusal: an admissible dossier goes on, and its timeline says so. */
    @EventListener
    void on(AdmissibilityJudged event) {
        if (!event.admissible()) {
            toApplicant(event.dossier(), "dossier.inadmissible");
        }
    }

    @EventListener
    void on(DossierCancelled event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = about(dossier);
        about.put("contact", calls.get(dossier.call()).definition().contactEmail());
        about.put("reason", calls.cancelledBecause(dossier.call()));
        recipients.applicant(dossier, "dossier.cancelled", about);
    }

    @EventListener
    void on(OpinionAsked event) {
        Consultation consultation = consultations.get(event.consultation());
        recipients.ofBody(consultation.body(), dossier(consultation), "opinion.asked", about(consultation));
    }

    @EventListener
    void on(OpinionReminded event) {
        Consultation consultation = consultations.get(event.consultation());
        Map<String, Object> about = about(consultation);
        about.put("days", event.daysLeft());
        recipients.ofBody(consultation.body(), dossier(consultation), "opinion.reminder", about);
    }

    @EventListener
    void on(ResultsReleased event) {
        event.dossiers().forEach(dossier -> toApplicant(dossier, "results.released"));
    }

    private void toApplicant(DossierId id, String key) {
        Dossier dossier = dossiers.get(id);
        recipients.applicant(dossier, key, about(dossier));
    }

    private Dossier dossier(Consultation consultation) {
        return dossiers.get(consultation.dossier());
    }

    private Map<String, Object> about(Consultation consultation) {
        Dossier dossier = dossier(consultation);
        Map<String, Object> about = about(dossier);
        about.put("body", consultation.title(texts));
        about.put("due", lastDay(consultation.dueAt(), dossier));
        return about;
    }

    private Map<String, Object> about(Dossier dossier) {
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", calls.get(dossier.call()).definition().title());
        return about;
    }

    /** A deadline is the end of a day: the instant before it lies on the last one. */
    private LocalDate lastDay(Instant end, Dossier dossier) {
        Call call = calls.get(dossier.call());
        return DueDate.until(end, call.definition().zone()).lastDay();
    }
}

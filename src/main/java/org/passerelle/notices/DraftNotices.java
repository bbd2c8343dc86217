package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Derogation;
import org.passerelle.dossiers.DerogationDecided;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.SignatureAsked;
import org.passerelle.dossiers.SignatureGiven;
import org.passerelle.dossiers.SignatureReturned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an organisation what its draft waits for, between the editor's desk and the closing of the call. */
@Component
class DraftNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Calls calls;

    DraftNotices(Recipients recipients, DossierFile dossiers, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @EventListener
    void on(SignatureAsked event) {
        Dossier dossier = dossiers.get(event.dossier());
        recipients.signatories(dossier, Optional.empty(), "signature.asked", about(dossier, event.by()));
    }

    @EventListener
    void on(SignatureGiven event) {
        Dossier dossier = dossiers.get(event.dossier());
        recipients.signatories(dossier, Optional.of(event.person()), "signature.second", about(dossier, event.by()));
    }

    @EventListener
    void on(SignatureReturned event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = about(dossier, event.by());
        about.put("comment", event.comment());
        recipients.ofApplicant(event.askedBy(), dossier, "signature.returned", about);
    }

    @EventListener
    void on(DerogationDecided event) {
        Derogation derogation = event.derogation();
        Dossier dossier = dossiers.get(derogation.dossier());
        Map<String, Object> about = about(dossier, "");
        about.put("reason", derogation.reason());
        if (derogation.until() != null) {
            about.put("until", derogation.until());
        }
        recipients.applicant(dossier, "derogation." + derogation.state(), about);
    }

    /** To those who write and to those who sign. */
    void closing(Dossier dossier, ClosingMark mark) {
        Map<String, Object> about = about(dossier, "");
        about.put("left", mark);
        recipients.applicant(dossier, "draft.closing", about);
    }

    private Map<String, Object> about(Dossier dossier, String by) {
        CallDefinition call = calls.get(dossier.call()).definition();
        Map<String, Object> about = new HashMap<>();
        about.put("title", dossier.title());
        about.put("call", call.title());
        about.put("by", by);
        about.put("closes", call.closesAt().atZone(call.zone()));
        return about;
    }
}

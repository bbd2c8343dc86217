package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Derogation;
import org.passerelle.dossiers.DerogationAsked;
import org.passerelle.dossiers.DerogationDecided;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.PartAsked;
import org.passerelle.dossiers.PartnerAskedAgain;
import org.passerelle.dossiers.SignatureAsked;
import org.passerelle.dossiers.SignatureGiven;
import org.passerelle.dossiers.SignatureReturned;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an organisation what its draft, or its part of another, waits for, between the editor's desk and the closing of the call. */
@Component
class DraftNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Organisations organisations;
    private final Calls calls;

    DraftNotices(Recipients recipients, DossierFile dossiers, Calls calls, Organisations organisations) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
        this.organisations = organisations;
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

    /** The officers read no draft: the mail leads to where they decide. */
    @EventListener
    void on(DerogationAsked event) {
        Derogation derogation = event.derogation();
        Dossier dossier = dossiers.get(derogation.dossier());
        Map<String, Object> about = about(dossier, derogation.askedBy());
        about.put("organisation", organisations.get(derogation.organisation()).name());
        about.put("words", derogation.words());
        recipients.officers("preconditions", "derogation.ASKED", about);
    }

    @EventListener
    void on(PartAsked event) {
        partner(event.dossier(), event.partner(), "part.asked");
    }

    /** A foreign partner has no account: it is sent another link. */
    @EventListener
    void on(PartnerAskedAgain event) {
        if (dossiers.get(event.dossier()).isFrenchPartner(event.partner())) {
            partner(event.dossier(), event.partner(), "part.askedAgain");
        }
    }

    private void partner(DossierId id, OrganisationId partner, String key) {
        Dossier dossier = dossiers.get(id);
        Map<String, Object> about =
                about(dossier, organisations.get(dossier.lead()).name());
        about.put("partner", organisations.get(partner).name());
        recipients.partner(dossier, partner, key, about);
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

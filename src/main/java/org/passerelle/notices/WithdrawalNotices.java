package org.passerelle.notices;

import java.util.Map;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells all who write or sign for the organisation that one of them withdrew its dossier, and why; of one that was submitted
 * also the officer who has it in hand.
 */
@Component
class WithdrawalNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Calls calls;

    WithdrawalNotices(Recipients recipients, DossierFile dossiers, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @EventListener
    void on(DossierWithdrawn event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = Map.of(
                "dossier", dossier.name(),
                "call", calls.get(dossier.call()).definition().title(),
                "by", event.by(),
                "reason", event.reason());
        recipients.applicant(dossier, "dossier.withdrawn", about);
        if (dossier.number() != null) {
            recipients.inCharge(dossier, "dossier.withdrawnOfficers", about);
        }
    }
}

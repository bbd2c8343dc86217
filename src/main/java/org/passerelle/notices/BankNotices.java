package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.awards.BudgetRevised;
import org.passerelle.awards.Offer;
import org.passerelle.awards.OfferAnswered;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.BankDetailsChecked;
import org.passerelle.dossiers.BankDetailsHandedIn;
import org.passerelle.dossiers.BankDetailsReminded;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells of bank details: the applicant when they are awaited and checked, the officers when they came. No number stands in a mail. */
@Component
class BankNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final BankAccounts accounts;
    private final Calls calls;

    BankNotices(Recipients recipients, DossierFile dossiers, BankAccounts accounts, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.calls = calls;
    }

    @EventListener
    void on(OfferAnswered event) {
        if (event.state() == Offer.State.ACCEPTED) {
            ask(event.dossier());
        }
    }

    @EventListener
    void on(BudgetRevised event) {
        ask(event.dossier());
    }

    @EventListener
    void on(BankDetailsReminded event) {
        tell(event.dossier(), "bank.reminder", "");
    }

    @EventListener
    void on(BankDetailsHandedIn event) {
        Dossier dossier = dossiers.get(event.dossier());
        recipients.officers(dossier, "bank.handedIn", about(dossier, ""));
    }

    @EventListener
    void on(BankDetailsChecked event) {
        tell(event.dossier(), event.accepted() ? "bank.accepted" : "bank.sentBack", event.reason());
    }

    private void ask(DossierId id) {
        if (accounts.state(id).isEmpty()) {
            tell(id, "bank.asked", "");
        }
    }

    private void tell(DossierId id, String key, String reason) {
        Dossier dossier = dossiers.get(id);
        recipients.applicant(dossier, key, about(dossier, reason));
    }

    private Map<String, Object> about(Dossier dossier, String reason) {
        Map<String, Object> about = new HashMap<>();
        about.put("dossier", dossier.name());
        about.put("title", dossier.title());
        about.put("call", calls.get(dossier.call()).definition().title());
        about.put("reason", reason);
        return about;
    }
}

package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.AwardRaised;
import org.passerelle.awards.BudgetRevised;
import org.passerelle.awards.DecisionRestored;
import org.passerelle.awards.DecisionWithdrawn;
import org.passerelle.awards.EarlierAwardKept;
import org.passerelle.awards.Offer;
import org.passerelle.awards.OfferAnswered;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.BankDetailsChecked;
import org.passerelle.dossiers.BankDetailsHandedIn;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierWithdrawn;
import org.passerelle.workflow.model.BankDetailsElement;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits for the bank details of an accepted award beside all else, in the same transaction. */
@Component
class BankDetailsEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final BankAccounts accounts;
    private final DossierFile dossiers;

    BankDetailsEvents(RuntimeService runtime, UserTasks tasks, BankAccounts accounts, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.accounts = accounts;
        this.dossiers = dossiers;
    }

    /** A partial award is accepted for good with its revised budget alone. */
    @EventListener
    void answered(OfferAnswered event) {
        awaitAccepted(event.dossier(), event.state());
    }

    @EventListener
    void revised(BudgetRevised event) {
        await(event.dossier());
    }

    /** Those that come before the acceptance, or in place of others that nobody has looked at, close nothing. */
    @EventListener
    void handedIn(BankDetailsHandedIn event) {
        closeIfOpen(event.dossier(), BankDetailsElement.GIVE_BANK_DETAILS);
    }

    @EventListener
    void checked(BankDetailsChecked event) {
        closeIfOpen(event.dossier(), BankDetailsElement.CHECK_BANK_DETAILS);
    }

    @EventListener
    void withdrawn(DossierWithdrawn event) {
        drop(event.dossier());
    }

    @EventListener
    void withdrawn(DecisionWithdrawn event) {
        drop(event.dossier());
    }

    /** What is offered anew is accepted anew, and then asks again. */
    @EventListener
    void raised(AwardRaised event) {
        drop(event.dossier());
    }

    /** Those of the earlier award are valid; what was awaited of them is awaited again. */
    @EventListener
    void kept(EarlierAwardKept event) {
        awaitAccepted(event.dossier(), event.kept());
    }

    /** What had been accepted is accepted still. */
    @EventListener
    void restored(DecisionRestored event) {
        awaitAccepted(event.dossier(), event.accepted());
    }

    private void awaitAccepted(DossierId id, Offer.@Nullable State state) {
        if (state == Offer.State.ACCEPTED) {
            await(id);
        }
    }

    private void await(DossierId id) {
        if (accounts.state(id).filter(BankDetails.State.ACCEPTED::equals).isEmpty()) {
            Dossier dossier = dossiers.get(id);
            runtime.startProcessInstanceByKey(
                    Model.BANK_DETAILS.key(),
                    dossier.name(),
                    Map.of(
                            Variable.DOSSIER,
                            id.toString(),
                            Variable.CALL,
                            dossier.call().toString()));
        }
    }

    private void closeIfOpen(DossierId id, BankDetailsElement element) {
        String number = number(id);
        if (tasks.isOpen(Variable.DOSSIER, id.toString(), number, element)) {
            tasks.close(number, element, Map.of());
        }
    }

    private void drop(DossierId id) {
        runtime.createMessageCorrelation(Message.BANK_DETAILS_DROPPED.id())
                .processInstanceBusinessKey(number(id))
                .correlateAll();
    }

    private String number(DossierId id) {
        return dossiers.name(id);
    }
}

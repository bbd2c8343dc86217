package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.awards.Offers;
import org.passerelle.awards.WaitingList;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.workflow.model.BeanName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself in {@code offer.bpmn}, {@code bank-details.bpmn} and {@code waiting-list-promotion.bpmn}. */
@Configuration(proxyBeanMethods = false)
class OfferSteps {

    @Bean(BeanName.REMIND_OFFER)
    JavaDelegate remindOffer(Offers offers) {
        return execution -> offers.remind(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.LAPSE_OFFER)
    JavaDelegate lapseOffer(Offers offers) {
        return execution -> offers.lapse(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.REMIND_BANK_DETAILS)
    JavaDelegate remindBankDetails(BankAccounts accounts) {
        return execution -> accounts.remind(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.END_WAITING)
    JavaDelegate endWaiting(WaitingList waitingList) {
        return execution -> waitingList.end(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.PROMOTE_WAITING_LIST)
    JavaDelegate promoteWaitingList(WaitingList waitingList) {
        return execution -> waitingList.promote(clockwork(), Case.call(execution));
    }
}

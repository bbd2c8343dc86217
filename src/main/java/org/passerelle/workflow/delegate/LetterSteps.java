package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.letters.Letters;
import org.passerelle.workflow.model.BeanName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents that the processes issue. */
@Configuration(proxyBeanMethods = false)
class LetterSteps {

    @Bean(BeanName.ISSUE_RECEIPT)
    JavaDelegate issueReceipt(Letters letters) {
        return execution -> letters.issueReceipt(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.ISSUE_RECAPITULATION)
    JavaDelegate issueRecapitulation(Letters letters) {
        return execution -> letters.issueRecapitulation(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.ISSUE_INADMISSIBILITY_LETTER)
    JavaDelegate issueInadmissibilityLetter(Letters letters) {
        return execution -> letters.issueInadmissibilityLetter(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.ISSUE_DECISION_LETTER)
    JavaDelegate issueDecisionLetter(Letters letters) {
        return execution -> letters.issueDecisionLetter(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.ISSUE_MINUTES)
    JavaDelegate issueMinutes(Letters letters) {
        return execution -> letters.issueMinutes(clockwork(), Case.call(execution));
    }
}

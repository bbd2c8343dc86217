package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.awards.Appeals;
import org.passerelle.letters.AppealLetters;
import org.passerelle.workflow.model.BeanName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself in {@code appeal.bpmn}. */
@Configuration(proxyBeanMethods = false)
class AppealSteps {

    @Bean(BeanName.ISSUE_APPEAL_RECEIPT)
    JavaDelegate issueAppealReceipt(AppealLetters letters) {
        return execution -> letters.issueReceipt(clockwork(), Case.appeal(execution));
    }

    @Bean(BeanName.ISSUE_APPEAL_LETTER)
    JavaDelegate issueAppealLetter(AppealLetters letters) {
        return execution -> letters.issueAnswer(clockwork(), Case.appeal(execution));
    }

    @Bean(BeanName.REJECT_APPEAL_BY_SILENCE)
    JavaDelegate rejectAppealBySilence(Appeals appeals) {
        return execution -> appeals.recordSilence(clockwork(), Case.dossier(execution));
    }
}

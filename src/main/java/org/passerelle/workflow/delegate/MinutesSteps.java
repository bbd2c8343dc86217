package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.letters.MinutesDocuments;
import org.passerelle.workflow.model.BeanName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself in {@code minutes.bpmn}. */
@Configuration(proxyBeanMethods = false)
class MinutesSteps {

    @Bean(BeanName.WRITE_MINUTES)
    JavaDelegate writeMinutes(MinutesDocuments documents) {
        return execution -> documents.write(clockwork(), Case.minutes(execution));
    }

    @Bean(BeanName.CLOSE_CORRECTIONS)
    JavaDelegate closeCorrections(MinutesRegister register) {
        return execution -> register.closeCorrections(clockwork(), Case.minutes(execution));
    }

    @Bean(BeanName.ISSUE_SIGNED_MINUTES)
    JavaDelegate issueSignedMinutes(MinutesDocuments documents) {
        return execution -> documents.issueSigned(clockwork(), Case.minutes(execution));
    }
}

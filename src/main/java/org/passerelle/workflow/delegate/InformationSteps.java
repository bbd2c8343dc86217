package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself in {@code information-request.bpmn}. */
@Configuration(proxyBeanMethods = false)
class InformationSteps {

    @Bean(BeanName.SEND_INFORMATION_REMINDER)
    JavaDelegate sendInformationReminder(InformationRequests requests) {
        return execution -> {
            int daysLeft = Integer.parseInt(
                    execution.getVariableLocal(Variable.DAYS_LEFT).toString());
            requests.remind(clockwork(), Case.request(execution), daysLeft);
        };
    }

    @Bean(BeanName.RECORD_UNANSWERED)
    JavaDelegate recordUnanswered(InformationRequests requests) {
        return execution -> requests.recordUnanswered(clockwork(), Case.request(execution));
    }
}

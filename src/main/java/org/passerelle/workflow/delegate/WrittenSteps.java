package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.workflow.model.BeanName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself in {@code written-procedure.bpmn}. */
@Configuration(proxyBeanMethods = false)
class WrittenSteps {

    @Bean(BeanName.REMIND_VOTERS)
    JavaDelegate remindVoters(WrittenProcedures procedures) {
        return execution -> procedures.remind(clockwork(), Case.meeting(execution));
    }

    @Bean(BeanName.COUNT_ANSWERS)
    JavaDelegate countAnswers(WrittenProcedures procedures) {
        return execution -> procedures.count(clockwork(), Case.meeting(execution));
    }
}

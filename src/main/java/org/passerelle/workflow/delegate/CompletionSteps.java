package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.dossiers.Completions;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself in {@code admissibility.bpmn}. */
@Configuration(proxyBeanMethods = false)
class CompletionSteps {

    @Bean(BeanName.SEND_COMPLETION_REMINDER)
    JavaDelegate sendCompletionReminder(Completions completions) {
        return execution -> {
            int daysLeft = Integer.parseInt(
                    execution.getVariableLocal(Variable.DAYS_LEFT).toString());
            completions.remind(clockwork(), Case.dossier(execution), daysLeft);
        };
    }

    @Bean(BeanName.END_COMPLETION)
    JavaDelegate endCompletion(Completions completions) {
        return execution -> {
            completions.endInSilence(clockwork(), Case.dossier(execution));
            execution.setVariable(Variable.ADMISSIBLE, false);
        };
    }
}

package org.passerelle.workflow.delegate;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Person;
import org.passerelle.synthesis.AwaitedVisa;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** Whose visa a synthesis waits for, for {@code synthesis.bpmn}. */
@Component(BeanName.SYNTHESIS_FACTS)
public class VisaFacts {

    private final SynthesisFile syntheses;

    VisaFacts(SynthesisFile syntheses) {
        this.syntheses = syntheses;
    }

    /** Whether the call asks for one more. */
    public boolean isVisaAwaited(DelegateExecution execution) {
        return awaited(execution).isPresent();
    }

    /** The role that gives it. */
    public String visaRole(DelegateExecution execution) {
        return awaited(execution).orElseThrow().role().name();
    }

    /** The one person who gives it; null where anybody of the role does. */
    public @Nullable String visaHolder(DelegateExecution execution) {
        Person person = awaited(execution).orElseThrow().person();
        return person == null ? null : person.id().toString();
    }

    private Optional<AwaitedVisa> awaited(DelegateExecution execution) {
        return syntheses.awaited(Case.dossier(execution));
    }
}

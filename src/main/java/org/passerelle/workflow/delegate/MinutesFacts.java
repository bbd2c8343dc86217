package org.passerelle.workflow.delegate;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesReader;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.people.PersonId;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Component;

/** Who reads and signs minutes, and until when, for {@code minutes.bpmn}. */
@Component(BeanName.MINUTES_FACTS)
public class MinutesFacts {

    private final MinutesRegister register;
    private final CommitteeRoles roles;

    MinutesFacts(MinutesRegister register, CommitteeRoles roles) {
        this.register = register;
        this.roles = roles;
    }

    /** The members to whom they are circulated. */
    public List<String> readers(DelegateExecution execution) {
        return minutes(execution).readers().stream()
                .map(MinutesReader::person)
                .map(PersonId::toString)
                .toList();
    }

    /** As what the member who reads them sits on the committee. */
    public String role(DelegateExecution execution) {
        return roles.of(Case.person(execution, Variable.READER));
    }

    /** The instant from which nothing is corrected any more. */
    public Date due(DelegateExecution execution) {
        return Date.from(Objects.requireNonNull(minutes(execution).standing().due()));
    }

    /** Whether a correction has no answer yet. */
    public boolean isUnsettled(DelegateExecution execution) {
        return !minutes(execution).unsettled().isEmpty();
    }

    /** Who closed the session. */
    public String chair(DelegateExecution execution) {
        return minutes(execution).chair().toString();
    }

    private Minutes minutes(DelegateExecution execution) {
        return register.get(Case.minutes(execution));
    }
}

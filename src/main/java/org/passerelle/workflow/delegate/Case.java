package org.passerelle.workflow.delegate;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.CallId;
import org.passerelle.committee.MeetingId;
import org.passerelle.committee.MinutesId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.people.PersonId;
import org.passerelle.workflow.model.Variable;

/** What a process is about: the ids among its variables. */
final class Case {

    private Case() {}

    static DossierId dossier(DelegateExecution execution) {
        return new DossierId(id(execution, Variable.DOSSIER));
    }

    static CallId call(DelegateExecution execution) {
        return new CallId(id(execution, Variable.CALL));
    }

    static ConsultationId consultation(DelegateExecution execution) {
        return new ConsultationId(id(execution, Variable.CONSULTATION));
    }

    static PersonId reviewer(DelegateExecution execution) {
        return new PersonId(id(execution, Variable.REVIEWER));
    }

    static UUID request(DelegateExecution execution) {
        return id(execution, Variable.REQUEST);
    }

    static MinutesId minutes(DelegateExecution execution) {
        return new MinutesId(id(execution, Variable.MINUTES));
    }

    static MeetingId meeting(DelegateExecution execution) {
        return new MeetingId(id(execution, Variable.MEETING));
    }

    static PersonId person(DelegateExecution execution, String variable) {
        return new PersonId(id(execution, variable));
    }

    static UUID incident(DelegateExecution execution) {
        return id(execution, Variable.INCIDENT);
    }

    static UUID appeal(DelegateExecution execution) {
        return id(execution, Variable.APPEAL);
    }

    private static UUID id(DelegateExecution execution, String variable) {
        return UUID.fromString((String) execution.getVariable(variable));
    }
}

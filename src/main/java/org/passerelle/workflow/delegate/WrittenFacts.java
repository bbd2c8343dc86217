package org.passerelle.workflow.delegate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Component;

/** Who answers in writing, until when, and when to remind, for {@code written-procedure.bpmn}. */
@Component(BeanName.WRITTEN_FACTS)
public class WrittenFacts {

    private final Meetings meetings;
    private final WrittenProcedures procedures;
    private final Calls calls;
    private final CommitteeRoles roles;

    WrittenFacts(Meetings meetings, WrittenProcedures procedures, Calls calls, CommitteeRoles roles) {
        this.meetings = meetings;
        this.procedures = procedures;
        this.calls = calls;
        this.roles = roles;
    }

    /** The seats that vote, but those that take no part in anything that is asked. */
    public List<String> voters(DelegateExecution execution) {
        return procedures.awaited(Case.meeting(execution)).stream()
                .map(each -> each.person().toString())
                .toList();
    }

    /** As what the member who answers sits on the committee. */
    public String role(DelegateExecution execution) {
        return roles.of(Case.person(execution, Variable.VOTER));
    }

    /** The instant from which no answer is taken. */
    public Date due(DelegateExecution execution) {
        return Date.from(until(execution));
    }

    /** One working day before the last; a period too short for it puts it after the end: it never fires. */
    public Date reminder(DelegateExecution execution) {
        Meeting meeting = meeting(execution);
        ZoneId zone = calls.get(meeting.call()).definition().zone();
        Instant reminder = DueDates.reminder(until(execution), 1, zone, Set.of());
        Instant never = until(execution).plus(Duration.ofDays(1));
        return Date.from(reminder.isAfter(meeting.convenedAt()) ? reminder : never);
    }

    private Instant until(DelegateExecution execution) {
        return Objects.requireNonNull(meeting(execution).written()).until();
    }

    private Meeting meeting(DelegateExecution execution) {
        return meetings.get(Case.meeting(execution));
    }
}

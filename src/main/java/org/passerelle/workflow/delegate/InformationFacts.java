package org.passerelle.workflow.delegate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Calls;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** Until when an applicant is awaited, and when to remind, for {@code information-request.bpmn}. */
@Component(BeanName.INFORMATION_FACTS)
public class InformationFacts {

    private final InformationRequests requests;
    private final Calls calls;

    InformationFacts(InformationRequests requests, Calls calls) {
        this.requests = requests;
        this.calls = calls;
    }

    /** The instant from which the request counts as unanswered. */
    public Date due(DelegateExecution execution) {
        return Date.from(request(execution).dueAt());
    }

    /**
     * When to remind, so many calendar days before the last day. A period too short for it puts it after the deadline, which
     * ends the waiting first: it never fires.
     */
    public Date reminder(DelegateExecution execution, int daysBefore) {
        InformationRequest request = request(execution);
        ZoneId zone = calls.get(Case.call(execution)).definition().zone();
        Instant reminder = DueDates.daysBefore(request.dueAt(), daysBefore, zone);
        Instant never = request.dueAt().plus(Duration.ofDays(1));
        return Date.from(reminder.isAfter(request.question().at()) ? reminder : never);
    }

    private InformationRequest request(DelegateExecution execution) {
        return requests.get(Case.request(execution));
    }
}

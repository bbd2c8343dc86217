package org.passerelle.workflow.delegate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Calls;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.PersonId;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** Who is asked, until when, and when to remind, for {@code consultation.bpmn}. */
@Component(BeanName.CONSULTATION_FACTS)
public class ConsultationFacts {

    private final Consultations consultations;
    private final Calls calls;
    private final BodyContacts contacts;
    private final Clock clock;

    ConsultationFacts(Consultations consultations, Calls calls, BodyContacts contacts, Clock clock) {
        this.consultations = consultations;
        this.calls = calls;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The body awaited ({@code EMBASSY:HANOI}); a list, because a name may hold a comma. */
    public List<String> body(DelegateExecution execution) {
        return List.of(consultation(execution).body());
    }

    /** The member of the body who has it in hand; nobody at first. */
    public @Nullable String holder(DelegateExecution execution) {
        PersonId holder = consultation(execution).course().holder();
        return holder == null ? null : holder.toString();
    }

    /** The instant from which silence is recorded. */
    public Date due(DelegateExecution execution) {
        return Date.from(consultation(execution).dueAt());
    }

    /**
     * When to remind, so many working days before the last day. A period too short for that reminder, or given anew after
     * it, puts it after the deadline, which ends the waiting first: it never fires.
     */
    public Date reminder(DelegateExecution execution, int workingDaysBefore) {
        Consultation consultation = consultation(execution);
        ZoneId zone = calls.get(Case.call(execution)).definition().zone();
        Instant reminder = DueDates.reminder(
                consultation.dueAt(),
                workingDaysBefore,
                zone,
                contacts.of(consultation.body()).daysOff());
        Instant never = consultation.dueAt().plus(Duration.ofDays(1));
        return Date.from(reminder.isAfter(clock.instant()) ? reminder : never);
    }

    private Consultation consultation(DelegateExecution execution) {
        return consultations.get(Case.consultation(execution));
    }
}

package org.passerelle.workflow.delegate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Calls;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Divergence;
import org.passerelle.reviews.ReviewPeriods;
import org.passerelle.reviews.ReviewerState;
import org.passerelle.reviews.Reviews;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Component;

/** The reviewers of a dossier and the deadlines of one of them, for {@code review.bpmn} and {@code sheet.bpmn}. */
@Component(BeanName.REVIEW_FACTS)
public class ReviewFacts {

    private static final int NEVER = 100 * 365;

    private final Reviews reviews;
    private final Calls calls;
    private final Clock clock;

    ReviewFacts(Reviews reviews, Calls calls, Clock clock) {
        this.reviews = reviews;
        this.calls = calls;
        this.clock = clock;
    }

    public boolean areAssigned(DelegateExecution execution) {
        return all(execution).anyMatch(seat -> seat.isActive() || isAnnulled(seat));
    }

    /** The persons whose sheet is not locked, or was annulled and not replaced, one process for each. */
    public List<String> awaited(DelegateExecution execution) {
        return all(execution)
                .filter(seat -> isAnnulled(seat) || (seat.isActive() && !seat.isLocked()))
                .map(assignment -> assignment.reviewer().toString())
                .toList();
    }

    /** Whether two locked sheets are too far apart to be averaged. */
    public boolean isThirdNeeded(DelegateExecution execution) {
        return reviews.divergence(Case.dossier(execution)) != Divergence.NONE;
    }

    public boolean hasAccepted(DelegateExecution execution) {
        return own(execution).hasAccepted();
    }

    /** Whether the sheet was annulled: the seat is free from the start. */
    public boolean hasLeft(DelegateExecution execution) {
        return isAnnulled(own(execution));
    }

    private static boolean isAnnulled(Assignment seat) {
        return seat.state() == ReviewerState.ANNULLED && seat.isVacant();
    }

    public boolean isInvited(DelegateExecution execution) {
        return own(execution).isInvited();
    }

    public boolean isLocked(DelegateExecution execution) {
        return own(execution).isLocked();
    }

    /** The instant from which the reviewer is released. */
    public Date answerDue(DelegateExecution execution) {
        return Date.from(own(execution).answerDue());
    }

    public Date invitationReminder(DelegateExecution execution) {
        return Date.from(ReviewPeriods.invitationReminder(own(execution).assignedAt(), zone(execution)));
    }

    /** Until when this reviewer's sheet is expected. */
    public Date scoringDue(DelegateExecution execution) {
        return Date.from(own(execution).dueAt());
    }

    /** A period too short for the reminder has none. */
    public Date sheetReminder(DelegateExecution execution) {
        Instant reminder = ReviewPeriods.sheetReminder(own(execution).dueAt(), zone(execution));
        Instant now = clock.instant();
        return Date.from(reminder.isAfter(now) ? reminder : now.plus(Duration.ofDays(NEVER)));
    }

    public Date sheetLate(DelegateExecution execution) {
        return Date.from(ReviewPeriods.sheetLate(own(execution).dueAt(), zone(execution)));
    }

    private Assignment own(DelegateExecution execution) {
        Object reviewer = execution.getVariable(Variable.REVIEWER);
        return all(execution)
                .filter(assignment -> assignment.reviewer().toString().equals(reviewer))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Assignment> all(DelegateExecution execution) {
        return reviews.of(Actor.clockwork(), Case.dossier(execution)).stream();
    }

    private ZoneId zone(DelegateExecution execution) {
        return calls.get(Case.call(execution)).definition().zone();
    }
}

package org.passerelle.calls;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How decisions are signed, and what follows them.
 *
 * @param waitingListUntil the last day of the waiting list; absent: 31 December of the year of the results (domain.md §2.3,
 *     step 15; ADR 0125)
 * @param feedback what applicants learn of their marks; a call that says nothing tells nothing
 * @param secondSignature whether a second person signs each decision too (default no)
 */
public record DecisionRules(@Nullable LocalDate waitingListUntil, Feedback feedback, boolean secondSignature) {

    public static final DecisionRules DEFAULT = new DecisionRules(null, Feedback.NONE, false);

    public DecisionRules {
        feedback = feedback == null ? Feedback.NONE : feedback;
    }

    public DecisionRules withWaitingListUntil(@Nullable LocalDate day) {
        return new DecisionRules(day, feedback, secondSignature);
    }

    public DecisionRules withFeedback(Feedback allowed) {
        return new DecisionRules(waitingListUntil, allowed, secondSignature);
    }

    public DecisionRules withSecondSignature(boolean wanted) {
        return new DecisionRules(waitingListUntil, feedback, wanted);
    }
}

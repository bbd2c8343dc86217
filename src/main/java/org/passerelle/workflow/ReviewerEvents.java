package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.InvitationAccepted;
import org.passerelle.reviews.ReviewerAdded;
import org.passerelle.reviews.ReviewerLeft;
import org.passerelle.reviews.ReviewerReplaced;
import org.passerelle.reviews.ReviewerState;
import org.passerelle.reviews.ReviewersAssigned;
import org.passerelle.reviews.SheetAnnulled;
import org.passerelle.reviews.SheetLocked;
import org.passerelle.reviews.SheetUnlocked;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.ReviewersElement;
import org.passerelle.workflow.model.SheetElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what reviewers and the officer do about sheets into the next step, in the same transaction. */
@Component
class ReviewerEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final DossierFile dossiers;

    ReviewerEvents(RuntimeService runtime, UserTasks tasks, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    @EventListener
    void assigned(ReviewersAssigned event) {
        tasks.close(number(event.dossier()), ReviewersElement.ASSIGN_REVIEWERS, Map.of());
    }

    @EventListener
    void accepted(InvitationAccepted event) {
        tasks.closeOf(event.reviewer().toString(), number(event.dossier()), SheetElement.ACCEPT_REVIEW);
    }

    /** The timer that releases has ended the waiting already. */
    @EventListener
    void left(ReviewerLeft event) {
        if (event.state() != ReviewerState.RELEASED) {
            tasks.closeAnyOf(
                    event.reviewer().toString(),
                    number(event.dossier()),
                    SheetElement.ACCEPT_REVIEW,
                    SheetElement.SCORE_DOSSIER);
        }
    }

    @EventListener
    void replaced(ReviewerReplaced event) {
        tasks.passOn(
                Variable.REVIEWER,
                event.left().toString(),
                event.chosen().toString(),
                number(event.dossier()),
                SheetElement.REPLACE_REVIEWER,
                SheetElement.REPLACE_LATE_REVIEWER);
    }

    @EventListener
    void locked(SheetLocked event) {
        tasks.closeOf(event.reviewer().toString(), event.number(), SheetElement.SCORE_DOSSIER);
    }

    /** The process asks for the third by a task; anybody else is waited for beside those who are. */
    @EventListener
    void added(ReviewerAdded event) {
        if (event.third()) {
            tasks.close(number(event.dossier()), ReviewersElement.ASSIGN_THIRD_REVIEWER, Map.of());
        } else {
            await(event.dossier(), event.reviewer());
        }
    }

    @EventListener
    void unlocked(SheetUnlocked event) {
        await(event.dossier(), event.reviewer());
    }

    /** Nobody is waited for in person: the seat is free, and the process asks who takes it. */
    @EventListener
    void annulled(SheetAnnulled event) {
        await(event.dossier(), event.reviewer());
    }

    /** Where the review still goes on, the sheet joins the others; where it has ended, it goes on for this sheet. */
    private void await(DossierId dossier, PersonId reviewer) {
        String number = number(dossier);
        boolean heard = !runtime.createMessageCorrelation(Message.SHEET_AWAITED.id())
                .processInstanceBusinessKey(number)
                .setVariableToTriggeredScope(Variable.REVIEWER, reviewer.toString())
                .correlateAllWithResult()
                .isEmpty();
        if (!heard) {
            runtime.createMessageCorrelation(Message.REVIEW_REOPENED.id())
                    .processInstanceBusinessKey(number)
                    .correlateAll();
        }
    }

    private String number(DossierId id) {
        return dossiers.name(id);
    }
}

package org.passerelle.notices;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.ReviewerAdded;
import org.passerelle.reviews.ReviewerLeft;
import org.passerelle.reviews.ReviewerReminded;
import org.passerelle.reviews.ReviewerReplaced;
import org.passerelle.reviews.ReviewersAssigned;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.SheetUnlocked;
import org.passerelle.shared.DueDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells reviewers what is expected of them until when, and the officers that a seat is free. */
@Component
class ReviewerNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Reviews reviews;
    private final People people;

    ReviewerNotices(Recipients recipients, DossierFile dossiers, Calls calls, Reviews reviews, People people) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
        this.reviews = reviews;
        this.people = people;
    }

    @EventListener
    void on(ReviewersAssigned event) {
        event.reviewers().forEach(reviewer -> invite(event.dossier(), reviewer));
    }

    @EventListener
    void on(ReviewerAdded event) {
        invite(event.dossier(), event.reviewer());
    }

    /** One who was late and lost the seat is told so; one who left by the own choice knows. */
    @EventListener
    void on(ReviewerReplaced event) {
        Dossier dossier = dossiers.get(event.dossier());
        if (assignment(event.dossier(), event.left()).ground().isEmpty()) {
            recipients.reviewer(event.left(), dossier, "review.replaced", about(dossier));
        }
        invite(event.dossier(), event.chosen());
    }

    @EventListener
    void on(ReviewerReminded event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = about(dossier, event.due());
        if (event.accepted()) {
            recipients.reviewer(event.reviewer(), dossier, "review.sheetReminder", about);
        } else {
            recipients.invited(event.reviewer(), dossier, "review.invitationReminder", about);
        }
    }

    @EventListener
    void on(ReviewerLeft event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = about(dossier);
        about.put("reviewer", people.get(event.reviewer()).name());
        recipients.inCharge(dossier, "review.left", about);
    }

    @EventListener
    void on(SheetUnlocked event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about =
                about(dossier, assignment(event.dossier(), event.reviewer()).dueAt());
        about.put("reason", event.reason());
        recipients.reviewer(event.reviewer(), dossier, "review.unlocked", about);
    }

    private void invite(DossierId id, PersonId reviewer) {
        Dossier dossier = dossiers.get(id);
        Instant due = assignment(id, reviewer).answerDue();
        recipients.invited(reviewer, dossier, "review.invited", about(dossier, due));
    }

    private Assignment assignment(DossierId id, PersonId reviewer) {
        return reviews.of(Actor.clockwork(), id).stream()
                .filter(assignment -> assignment.reviewer().equals(reviewer))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> about(Dossier dossier, Instant due) {
        Map<String, Object> about = about(dossier);
        CallDefinition call = calls.get(dossier.call()).definition();
        about.put("due", DueDate.until(due, call.zone()).lastDay());
        return about;
    }

    private Map<String, Object> about(Dossier dossier) {
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", calls.get(dossier.call()).definition().title());
        return about;
    }
}

package org.passerelle.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who scores a dossier: chosen, added, replaced by the officer. */
@Service
@Transactional
public class Reviewers {

    private final SheetsTable table;
    private final DossierFile dossiers;
    private final ReviewerCheck check;
    private final Recusals recusals;
    private final Calls calls;
    private final Rights rights;
    private final Trail lines;
    private final ReviewTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviewers(
            SheetsTable table,
            DossierFile dossiers,
            ReviewerCheck check,
            Recusals recusals,
            Calls calls,
            Rights rights,
            Trail lines,
            ReviewTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.check = check;
        this.recusals = recusals;
        this.calls = calls;
        this.rights = rights;
        this.lines = lines;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Invites the first reviewers of a dossier: at least as many as the call asks for.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE, or every fault at once: INVALID_VALUE for too few or somebody who is no
     *     reviewer, CONFLICT_OF_INTEREST for whoever assigns, belongs to a participating organisation or judged the dossier
     *     in another quality (domain.md §2.1, D10)
     */
    public void assign(Actor actor, DossierId id, List<PersonId> reviewers) {
        Dossier dossier = held(actor, id);
        if (!table.of(id).isEmpty()) {
            throw Refusal.alreadyDone(dossier.name(), lines.lastBy(id.value(), "assignReviewers"));
        }
        dossier.refuseUnlessAt(Stage.UNDER_APPRAISAL, "assignReviewers");
        CallDefinition call = calls.get(dossier.call()).definition();
        check.refuseUnfit(actor, dossier, reviewers, call.reviewsPerDossier(), List.of());
        reviewers.forEach(reviewer -> invite(dossier, reviewer, call));
        trail.note(actor, dossier, "assignReviewers", Map.of("reviewers", reviewers));
        events.publishEvent(new ReviewersAssigned(id, reviewers));
    }

    /**
     * Invites one reviewer more while the dossier is under appraisal: the third where two sheets diverge.
     *
     * @throws Refusal as {@link #assign}; ALREADY_DONE also for whoever was asked for this dossier before
     */
    public void add(Actor actor, DossierId id, PersonId reviewer) {
        Dossier dossier = held(actor, id);
        dossier.refuseUnlessAt(Stage.UNDER_APPRAISAL, "addReviewer");
        List<Assignment> before = table.of(id);
        if (before.isEmpty()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        CallDefinition call = calls.get(dossier.call()).definition();
        check.refuseUnfit(actor, dossier, List.of(reviewer), 1, before);
        boolean third = divergence(before, call) != Divergence.NONE;
        invite(dossier, reviewer, call);
        trail.note(
                actor,
                dossier,
                third ? "assignThirdReviewer" : "addReviewer",
                Map.of("reviewer", trail.name(reviewer)));
        events.publishEvent(new ReviewerAdded(id, reviewer, third));
    }

    /**
     * Gives the seat of a reviewer who left, or whose sheet is five days late, to another.
     *
     * @throws Refusal as {@link #add}; NO_SUCH_TASK while the seat is neither free nor late
     */
    public void replace(Actor actor, DossierId id, PersonId left, PersonId chosen) {
        Dossier dossier = held(actor, id);
        dossier.refuseUnlessAt(Stage.UNDER_APPRAISAL, "replaceReviewer");
        CallDefinition call = calls.get(dossier.call()).definition();
        List<Assignment> before = table.of(id);
        Assignment seat = before.stream()
                .filter(assignment -> assignment.reviewer().equals(left))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, left));
        if (seat.passedOn() || (seat.isActive() && !isLate(seat, call))) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, seat.reviewerName());
        }
        check.refuseUnfit(actor, dossier, List.of(chosen), 1, before);
        if (seat.isActive()) {
            recusals.close(dossier, left);
        }
        table.passOn(id, left);
        invite(dossier, chosen, call);
        Map<String, Object> names = Map.of("left", seat.reviewerName(), "reviewer", trail.name(chosen));
        trail.note(actor, dossier, "replaceReviewer", names);
        events.publishEvent(new ReviewerReplaced(id, left, chosen));
    }

    private Dossier held(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.ASSIGN_REVIEWERS);
        dossiers.requireOpen(actor, dossier);
        return dossier;
    }

    private boolean isLate(Assignment seat, CallDefinition call) {
        return seat.hasAccepted()
                && !seat.isLocked()
                && !clock.instant().isBefore(ReviewPeriods.sheetLate(seat.dueAt(), call.zone()));
    }

    static Divergence divergence(List<Assignment> all, CallDefinition call) {
        return Divergence.of(
                all.stream().filter(Assignment::isActive).toList(),
                call.procedure().review(),
                call.threshold().value());
    }

    private void invite(Dossier dossier, PersonId reviewer, CallDefinition call) {
        Instant now = clock.instant();
        table.insert(new Assignment(
                dossier.id(),
                reviewer,
                trail.name(reviewer),
                ReviewerState.INVITED,
                now,
                ReviewPeriods.answerDue(now, call.zone()),
                DueDate.inDays(now, call.deadlines().reviewDays(), call.zone()).end(),
                ScoreSheet.empty(),
                null,
                null,
                "",
                false));
    }
}

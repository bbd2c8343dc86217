package org.passerelle.reviews;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviewers and their score sheets; others' sheets stay hidden until one's own is locked. */
@Service
@Transactional
public class Reviews {

    private final SheetsTable table;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Judgements judgements;
    private final SheetForms forms;
    private final Calls calls;
    private final People people;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            SheetsTable table,
            DossierFile dossiers,
            DossierAccess access,
            Judgements judgements,
            SheetForms forms,
            Calls calls,
            People people,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.access = access;
        this.judgements = judgements;
        this.forms = forms;
        this.calls = calls;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Chooses who scores a dossier: at least as many as the call asks for.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE, or every fault at once: INVALID_VALUE for too few or somebody who is no
     *     reviewer, CONFLICT_OF_INTEREST for whoever assigns, belongs to a participating organisation or judged the dossier
     *     in another quality (domain.md §2.1, D10)
     */
    public void assign(Actor actor, DossierId id, List<PersonId> reviewers) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.ASSIGN_REVIEWERS);
        if (!table.of(id).isEmpty()) {
            throw Refusal.alreadyDone(dossier.name(), trail.lastBy(id.value(), "assignReviewers"));
        }
        refuseUnlessUnderAppraisal(dossier, "assignReviewers");
        CallDefinition call = calls.get(dossier.call()).definition();
        refuseUnfit(actor, dossier, reviewers, call);
        Instant now = clock.instant();
        Instant due =
                DueDate.inDays(now, call.deadlines().reviewDays(), call.zone()).end();
        for (PersonId reviewer : reviewers) {
            String name = people.actor(reviewer).name();
            table.insert(new Assignment(id, reviewer, name, now, due, ScoreSheet.empty(), null, null));
            access.grantPerson(id, reviewer);
        }
        note(actor, dossier, "assignReviewers", Map.of("reviewers", reviewers));
        events.publishEvent(new ReviewersAssigned(id, reviewers));
    }

    /** Keeps an unfinished sheet. */
    public void save(Actor actor, DossierId id, ScoreSheet sheet) {
        Assignment assignment = own(actor, id, Act.SAVE_SHEET);
        if (assignment.isLocked() || !table.save(id, actor.personId(), sheet)) {
            throw new Refusal(RefusalCode.ALREADY_DONE, assignment.reviewerName());
        }
    }

    /**
     * Locks the actor's sheet.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE, CONFLICT_OF_INTEREST, or CONTENT with every finding of the form
     *     (INCOMPLETE_SHEET, COMMENT_REQUIRED, REQUIRED_FIELD, INVALID_VALUE)
     */
    public void lock(Actor actor, DossierId id, ScoreSheet sheet) {
        Dossier dossier = dossiers.locked(id);
        Assignment assignment = own(actor, id, Act.LOCK_SHEET);
        judgements.refuseSecond(actor.personId(), id, Act.LOCK_SHEET);
        if (assignment.isLocked()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, assignment.reviewerName());
        }
        refuseUnlessUnderAppraisal(dossier, "score");
        CallDefinition call = calls.get(dossier.call()).definition();
        forms.refuseUnfit(sheet, call.grid(), dossier.plan().requested());
        BigDecimal total = sheet.total(call.grid());
        table.lock(id, actor.personId(), sheet, total, clock.instant());
        judgements.record(actor, id, Quality.REVIEW);
        note(actor, dossier, "score", Map.of("total", total));
        events.publishEvent(new SheetLocked(id, actor.personId()));
    }

    /** The actor's own sheet, finished or not. */
    @Transactional(readOnly = true)
    public Optional<Assignment> own(Actor actor, DossierId id) {
        return actor.isClockwork() ? Optional.empty() : table.find(id, actor.personId());
    }

    /** The sheets that this reader may see: staff all of them, a reviewer others' once the own one is locked. */
    @Transactional(readOnly = true)
    public List<Assignment> of(Actor actor, DossierId id) {
        dossiers.read(actor, id);
        List<Assignment> all = table.of(id);
        Optional<Assignment> own =
                all.stream().filter(a -> a.reviewer().equals(actor.person())).findFirst();
        rights.require(actor, Act.READ_SHEETS, Relation.assigned(own.isPresent()));
        boolean seesAll = own.map(Assignment::isLocked).orElse(true);
        return seesAll ? all : own.stream().toList();
    }

    /** What the reviewer has locked, newest first. */
    @Transactional(readOnly = true)
    public List<Assignment> done(Actor actor, int size) {
        return actor.is(Role.REVIEWER) ? table.lockedBy(actor.personId(), size) : List.of();
    }

    /** The scores of several dossiers whose sheets are all locked; the caller has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, ReviewScore> scores(Collection<DossierId> ids) {
        Map<DossierId, ReviewScore> scores = new HashMap<>();
        table.of(ids).forEach((id, sheets) -> {
            if (sheets.stream().allMatch(Assignment::isLocked)) {
                scores.put(id, ReviewScore.of(sheets));
            }
        });
        return scores;
    }

    private Assignment own(Actor actor, DossierId id, Act act) {
        Dossier dossier = dossiers.get(id);
        Optional<Assignment> own = actor.isClockwork() ? Optional.empty() : table.find(id, actor.personId());
        rights.require(actor, act, Relation.assigned(own.isPresent()), Relation.own(actor, dossier.lead()));
        return own.orElseThrow(() -> new Refusal(RefusalCode.FORBIDDEN, act));
    }

    private void refuseUnfit(Actor officer, Dossier dossier, List<PersonId> reviewers, CallDefinition call) {
        List<Refusal> faults = new ArrayList<>();
        if (Set.copyOf(reviewers).size() != reviewers.size() || reviewers.size() < call.reviewsPerDossier()) {
            faults.add(new Refusal(RefusalCode.INVALID_VALUE, "reviewers", call.reviewsPerDossier()));
        }
        reviewers.stream()
                .distinct()
                .flatMap(reviewer -> fault(officer, dossier, people.actor(reviewer)).stream())
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private Optional<Refusal> fault(Actor officer, Dossier dossier, Actor person) {
        if (!person.is(Role.REVIEWER)) {
            return Optional.of(new Refusal(RefusalCode.INVALID_VALUE, "reviewers", person.name()));
        }
        boolean takesPart = person.belongsTo(dossier.lead())
                || dossier.partners().stream().anyMatch(p -> person.belongsTo(p.organisation()));
        boolean judged = judgements.before(person.personId(), dossier.id()).stream()
                .anyMatch(quality -> quality != Quality.REVIEW);
        boolean assigns = person.personId().equals(officer.personId());
        return takesPart || judged || assigns
                ? Optional.of(new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name(), person.name()))
                : Optional.empty();
    }

    private static void refuseUnlessUnderAppraisal(Dossier dossier, String verb) {
        dossier.refuseUnlessAt(Stage.UNDER_APPRAISAL, verb);
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}

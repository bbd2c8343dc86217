package org.passerelle.reviews;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Criterion;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Tie;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Score sheets; others' sheets stay hidden until one's own is locked. */
@Service
@Transactional
public class Reviews {

    private final SheetsTable table;
    private final DossierFile dossiers;
    private final Progress progress;
    private final Judgements judgements;
    private final Conflicts conflicts;
    private final SheetForms forms;
    private final Calls calls;
    private final Rights rights;
    private final Calibrations calibrations;
    private final ReviewTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            SheetsTable table,
            DossierFile dossiers,
            Progress progress,
            Judgements judgements,
            Conflicts conflicts,
            SheetForms forms,
            Calls calls,
            Rights rights,
            Calibrations calibrations,
            ReviewTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.progress = progress;
        this.judgements = judgements;
        this.conflicts = conflicts;
        this.forms = forms;
        this.calls = calls;
        this.rights = rights;
        this.calibrations = calibrations;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps an unfinished sheet: what the page changed since it was read, over what another page saved meanwhile (ADR 0128).
     *
     * @throws Refusal ALREADY_DONE, CALIBRATION_FIRST before the call's anchors are scored
     */
    public SavedSheet save(Actor actor, DossierId id, ScoreSheet before, ScoreSheet mine) {
        Dossier dossier = dossiers.get(id);
        Assignment assignment = own(actor, dossier, calls.get(dossier.call()), Act.SAVE_SHEET);
        conflicts.requireOpen(actor, dossier);
        ScoreSheet kept = table.draft(id, actor.personId())
                .orElseThrow(() -> new Refusal(RefusalCode.ALREADY_DONE, assignment.reviewerName()));
        SavedSheet saved = SavedSheet.of(before, mine, kept);
        table.save(id, actor.personId(), saved.sheet());
        return saved;
    }

    /**
     * Locks the actor's sheet.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE, CONFLICT_OF_INTEREST, CALIBRATION_FIRST, or CONTENT with every finding of
     *     the form (INCOMPLETE_SHEET, COMMENT_REQUIRED, REQUIRED_FIELD, INVALID_VALUE)
     */
    public void lock(Actor actor, DossierId id, ScoreSheet sheet) {
        lock(actor, id, null, sheet);
    }

    /** Locks the sheet that a page shows; STALE_VERSION where another page saved since it was {@code read}, otherwise as above. */
    public void lock(Actor actor, DossierId id, @Nullable ScoreSheet read, ScoreSheet sheet) {
        Dossier dossier = dossiers.locked(id);
        Call call = calls.get(dossier.call());
        Assignment assignment = own(actor, dossier, call, Act.LOCK_SHEET);
        refuseTied(actor, dossier);
        judgements.refuseSecond(actor.personId(), id, Act.LOCK_SHEET);
        if (assignment.isLocked()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, assignment.reviewerName());
        }
        dossier.refuseUnlessAt(Stage.UNDER_APPRAISAL, "score");
        if (read != null && !table.draft(id, actor.personId()).equals(Optional.of(read))) {
            throw new Refusal(RefusalCode.STALE_VERSION, dossier.name());
        }
        List<Criterion> grid = call.definition().grid();
        forms.refuseUnfit(sheet, grid, dossier.plan().requested());
        BigDecimal total = sheet.total(grid);
        table.lock(id, actor.personId(), sheet, total, clock.instant());
        judgements.record(actor, id, Quality.REVIEW);
        trail.note(actor, dossier, "score", Map.of("total", total));
        events.publishEvent(new SheetLocked(id, dossier.name(), actor.personId()));
    }

    /**
     * Opens a locked sheet again, with a reason: its total counts no more until the reviewer locks it anew, within the
     * call's days from now. Not once the ranking is proposed.
     *
     * @throws Refusal WRONG_STAGE, UNKNOWN, ALREADY_DONE where it is open, CONTENT without a reason
     */
    public void unlock(Actor actor, DossierId id, PersonId reviewer, String reason) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.UNLOCK_SHEET);
        dossiers.requireOpen(actor, dossier);
        Assignment sheet = table.find(id, reviewer)
                .filter(Assignment::isActive)
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, reviewer));
        CallDefinition call = calls.get(dossier.call()).definition();
        RequiredReason.refuseBlank(reason, "reason", "unlock.reason");
        progress.resumeAppraisal(actor, dossier);
        Instant due = DueDate.inDays(clock.instant(), call.deadlines().reviewDays(), call.zone())
                .end();
        if (!table.unlock(id, reviewer, due)) {
            throw new Refusal(RefusalCode.ALREADY_DONE, sheet.reviewerName());
        }
        BigDecimal total = Objects.requireNonNullElse(sheet.total(), BigDecimal.ZERO);
        Map<String, Object> detail = Map.of("reviewer", sheet.reviewerName(), "reason", reason.strip(), "total", total);
        trail.note(actor, dossiers.get(id), "unlockSheet", detail);
        events.publishEvent(new SheetUnlocked(id, reviewer, reason.strip()));
    }

    /** The actor's own sheet, finished or not. */
    @Transactional(readOnly = true)
    public Optional<Assignment> own(Actor actor, DossierId id) {
        return actor.isClockwork() ? Optional.empty() : table.find(id, actor.personId());
    }

    /**
     * The sheets as the call lets this reader see them; where it says nothing, staff all of them, a reviewer others' once
     * the own is locked.
     */
    @Transactional(readOnly = true)
    public List<Assignment> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        List<Assignment> all = readable(actor, dossier);
        if (actor.isClockwork()) {
            return all;
        }
        List<Assignment> own = Sight.own(actor, all);
        List<Assignment> shown = own.isEmpty()
                ? all
                : all.stream()
                        .filter(sheet -> sheet.isActive() || own.contains(sheet))
                        .toList();
        return SeenSheets.of(actor, shown, sight(actor, dossier, all));
    }

    /** The score that ranks the dossier, once every sheet is locked and where the call lets this reader see it. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> mean(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        List<Assignment> all = readable(actor, dossier);
        return sight(actor, dossier, all).mean()
                ? ReviewScore.counting(all).map(ReviewScore::of).map(ReviewScore::mean)
                : Optional.empty();
    }

    /** Whether the call's table names the reviewers of this dossier to this reader now; the caller has checked the right. */
    @Transactional(readOnly = true)
    public boolean namesReviewers(Actor actor, Dossier dossier) {
        return sight(actor, dossier, table.of(dossier.id())).names();
    }

    Sight sight(Actor actor, Dossier dossier, List<Assignment> all) {
        return Sight.of(actor, all, dossier, calls.get(dossier.call()));
    }

    private List<Assignment> readable(Actor actor, Dossier dossier) {
        List<Assignment> all = table.of(dossier.id());
        boolean accepted = Sight.own(actor, all).stream().anyMatch(Assignment::hasAccepted);
        rights.require(actor, Act.READ_SHEETS, Relation.assigned(accepted));
        DossierAccess.refuseOwn(actor, dossier);
        return all;
    }

    /** What the reviewer has locked, newest first. */
    @Transactional(readOnly = true)
    public List<Assignment> done(Actor actor, int size) {
        List<Assignment> own = actor.is(Role.REVIEWER) ? table.lockedBy(actor.personId(), size) : List.of();
        Set<DossierId> closed = conflicts.closedTo(actor);
        return own.stream().filter(sheet -> !closed.contains(sheet.dossier())).toList();
    }

    /** The scores of several dossiers whose sheets are all locked; the caller has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, ReviewScore> scores(Collection<DossierId> ids) {
        Map<DossierId, ReviewScore> scores = new HashMap<>();
        table.of(ids).forEach((id, all) -> ReviewScore.counting(all)
                .ifPresent(sheets -> scores.put(id, ReviewScore.of(sheets))));
        return scores;
    }

    /** How each criterion of a dossier was marked, once its sheets are locked; the caller has checked the right. */
    @Transactional(readOnly = true)
    public List<CriterionResult> criteria(DossierId id) {
        List<Criterion> grid = calls.get(dossiers.get(id).call()).definition().grid();
        return ReviewScore.counting(table.of(id))
                .map(sheets -> ReviewScore.byCriterion(sheets, grid))
                .orElse(List.of());
    }

    /** Whether the two sheets of a dossier are too far apart; the caller has checked the right. */
    @Transactional(readOnly = true)
    public Divergence divergence(DossierId id) {
        CallDefinition call = calls.get(dossiers.get(id).call()).definition();
        return Reviewers.divergence(table.of(id), call);
    }

    private void refuseTied(Actor actor, Dossier dossier) {
        boolean free = conflicts.between(actor.personId(), dossier.id()).stream()
                .allMatch(tie -> tie.weight() == Tie.Weight.SOFT);
        if (!free) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
        }
    }

    private Assignment own(Actor actor, Dossier dossier, Call call, Act act) {
        Optional<Assignment> own = own(actor, dossier.id());
        if (own.filter(sheet -> sheet.state() == ReviewerState.RECUSED || sheet.state() == ReviewerState.ANNULLED)
                .isPresent()) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
        }
        boolean accepted = own.filter(Assignment::hasAccepted).isPresent();
        rights.require(actor, act, Relation.assigned(accepted), Relation.own(actor, dossier.lead()));
        calibrations.refuseAwaited(actor, call);
        return own.orElseThrow(() -> new Refusal(RefusalCode.FORBIDDEN, act));
    }
}

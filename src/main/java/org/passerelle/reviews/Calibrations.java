package org.passerelle.reviews;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calibration of a call's reviewers: whoever accepted scores the anchors before the first sheet opens, and then reads by
 * criterion how far the own score is from the reference. It counts nowhere.
 */
@Service
@Transactional
public class Calibrations {

    private final CalibrationTable table;
    private final SheetsTable sheets;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    Calibrations(
            CalibrationTable table,
            SheetsTable sheets,
            DossierFile dossiers,
            DossierAccess access,
            Conflicts conflicts,
            Calls calls,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.sheets = sheets;
        this.dossiers = dossiers;
        this.access = access;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * An anchor as one reviewer sees it.
     *
     * @param done the own score beside the reference; null until it is given, for the reference stays hidden until then
     */
    public record Step(DossierId dossier, String number, String title, @Nullable Calibration done) {}

    /** The anchors that this reviewer scores, by number; those of which a conflict of interest closes the dossier are not. */
    @Transactional(readOnly = true)
    public List<Step> of(Actor actor, CallId call) {
        require(actor, call);
        return steps(actor, call);
    }

    /**
     * Scores an anchor once for good; its dossier closes again.
     *
     * @throws Refusal FORBIDDEN for whoever reviews nothing of the call, NO_SUCH_TASK for what is no anchor of theirs,
     *     ALREADY_DONE, or CONTENT with each score that is missing or off the scale
     */
    public void score(Actor actor, CallId call, DossierId dossier, Scores scores) {
        require(actor, call);
        Step step = steps(actor, call).stream()
                .filter(each -> each.dossier().equals(dossier))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier));
        CallDefinition definition = calls.get(call).definition();
        List<Finding> faults = scores.faults(definition.grid());
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        Anchor anchor = anchor(call, dossier);
        if (step.done() != null || !table.score(anchor, actor, scores, clock.instant())) {
            throw new Refusal(RefusalCode.ALREADY_DONE);
        }
        closeUnlessReviewed(dossier, actor.personId());
        Map<String, Object> detail = Map.of("dossier", step.number(), "total", scores.total(definition.grid()));
        trail.record(actor, call.value(), null, "scoreAnchor", null, null, detail);
    }

    /** Whether the reviewer has an anchor to score before a sheet of this call opens. */
    @Transactional(readOnly = true)
    public boolean isAwaited(Actor actor, CallId call) {
        return isAwaited(actor, calls.get(call));
    }

    /** @throws Refusal CALIBRATION_FIRST while an anchor is not scored */
    void refuseAwaited(Actor actor, Call call) {
        if (isAwaited(actor, call)) {
            throw new Refusal(RefusalCode.CALIBRATION_FIRST, call.code());
        }
    }

    private boolean isAwaited(Actor actor, Call call) {
        return call.definition().procedure().review().calibration()
                && steps(actor, call.id()).stream().anyMatch(step -> step.done() == null);
    }

    /** Opens the anchors to a reviewer who accepted; a conflict of interest keeps a dossier closed all the same. */
    void open(Actor actor, CallId call) {
        if (!calls.get(call).definition().procedure().review().calibration()) {
            return;
        }
        Set<DossierId> done = done(actor, call).keySet();
        for (Anchor anchor : table.anchors(call)) { // two at most
            if (!done.contains(anchor.dossier())) {
                access.grantPerson(anchor.dossier(), actor.personId());
            }
        }
    }

    /** Closes the anchors that somebody has not scored, once it reviews nothing of the call any more. */
    void close(PersonId reviewer, CallId call) {
        if (table.reviews(reviewer, call)) {
            return;
        }
        for (Anchor anchor : table.anchors(call)) { // two at most
            closeUnlessReviewed(anchor.dossier(), reviewer);
        }
    }

    /** A dossier that the reviewer has accepted to score stays open to it. */
    private void closeUnlessReviewed(DossierId anchor, PersonId reviewer) {
        if (sheets.find(anchor, reviewer).filter(Assignment::hasAccepted).isEmpty()) {
            access.revokePerson(anchor, reviewer);
        }
    }

    private List<Step> steps(Actor actor, CallId call) {
        Map<DossierId, Calibration> done = done(actor, call);
        List<Step> steps = new ArrayList<>();
        for (Anchor anchor : table.anchors(call)) {
            Calibration given = done.get(anchor.dossier());
            if (isShown(actor, anchor, given)) {
                steps.add(new Step(anchor.dossier(), anchor.number(), anchor.title(), given));
            }
        }
        return steps;
    }

    /** What a reviewer has scored stays there for it, unless an interest closes the dossier since (D10). */
    private boolean isShown(Actor actor, Anchor anchor, @Nullable Calibration given) {
        return given == null
                ? access.mayRead(actor, dossiers.get(anchor.dossier()))
                : !conflicts.isClosed(actor, anchor.dossier());
    }

    private Map<DossierId, Calibration> done(Actor actor, CallId call) {
        return table.scored(call).stream()
                .filter(each -> each.reviewer().equals(actor.personId()))
                .collect(Collectors.toMap(each -> each.anchor().dossier(), each -> each));
    }

    private Anchor anchor(CallId call, DossierId dossier) {
        return table.anchors(call).stream()
                .filter(each -> each.dossier().equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    private void require(Actor actor, CallId call) {
        boolean reviews = !actor.isClockwork() && table.reviews(actor.personId(), call);
        rights.require(actor, Act.CALIBRATE, Relation.assigned(reviews));
    }
}

package org.passerelle.reviews;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.TextKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The anchors of a call whose rules announce a calibration: one or two dossiers that compete no more, of this call or of an
 * earlier one, each with the service's reference score. They are set before the first reviewer accepts, so that all are
 * calibrated alike.
 */
@Service
@Transactional
public class Anchors {

    /** How many a call may have: each takes every reviewer the time of a sheet. */
    public static final int MOST = 2;

    private final CalibrationTable table;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    Anchors(
            CalibrationTable table,
            DossierFile dossiers,
            Conflicts conflicts,
            Calls calls,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Sets an anchor, or changes its reference.
     *
     * @param number of a dossier that the actor may read
     * @throws Refusal NO_SUCH_TASK where the call announces no calibration, ALREADY_DONE once a reviewer has accepted, or
     *     CONTENT with every finding: the dossier unknown or still competing, two anchors already, a score missing, no reason
     */
    public void set(Actor actor, CallId id, String number, Scores reference, String reason) {
        rights.require(actor, Act.SET_ANCHOR);
        CallDefinition call = changeable(id);
        Optional<Dossier> dossier = dossiers.byNumber(number.strip());
        List<Finding> findings = new ArrayList<>(named(dossier, id));
        findings.addAll(reference.faults(call.grid()));
        if (reason.isBlank()) {
            findings.add(fault("REQUIRED_FIELD", "reason", "calibration.reason"));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        Dossier anchor = dossiers.read(actor, dossier.orElseThrow().id());
        table.set(
                new Anchor(id, anchor.id(), anchor.name(), anchor.title(), reference, reason.strip()), clock.instant());
        trail.record(
                actor,
                id.value(),
                null,
                "setAnchor",
                null,
                null,
                Map.of("dossier", anchor.name(), "total", reference.total(call.grid())));
    }

    /** @throws Refusal NO_SUCH_TASK where it is no anchor, ALREADY_DONE once a reviewer has accepted */
    public void drop(Actor actor, CallId id, DossierId dossier) {
        rights.require(actor, Act.SET_ANCHOR);
        dossiers.requireOpen(actor, dossiers.get(dossier));
        changeable(id);
        if (!table.drop(id, dossier)) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier);
        }
        Map<String, Object> detail = Map.of("dossier", dossiers.get(dossier).name());
        trail.record(actor, id.value(), null, "dropAnchor", null, null, detail);
    }

    /** The anchors with their references, by number. */
    @Transactional(readOnly = true)
    public List<Anchor> of(Actor actor, CallId id) {
        rights.require(actor, Act.READ_ANCHORS);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.anchors(id).stream()
                .filter(anchor -> !closed.contains(anchor.dossier()))
                .toList();
    }

    /** Whether the anchors may still change: nobody has accepted yet. */
    @Transactional(readOnly = true)
    public boolean isOpen(CallId id) {
        return !table.isUnderWay(id);
    }

    /** How far each reviewer is from the references, by reviewer and number. */
    @Transactional(readOnly = true)
    public List<Calibration> distances(Actor actor, CallId id) {
        rights.require(actor, Act.READ_DISTANCES);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.scored(id).stream()
                .filter(each -> !closed.contains(each.anchor().dossier()))
                .toList();
    }

    private CallDefinition changeable(CallId id) {
        Call call = calls.locked(id);
        if (!call.definition().procedure().review().calibration()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, call.code());
        }
        if (table.isUnderWay(id)) {
            throw new Refusal(RefusalCode.ALREADY_DONE);
        }
        return call.definition();
    }

    private List<Finding> named(Optional<Dossier> dossier, CallId call) {
        boolean known = dossier.filter(found -> found.submittedAt() != null).isPresent();
        if (!known) {
            return List.of(fault("ANCHOR_UNKNOWN", "number", "calibration.number"));
        }
        Dossier found = dossier.orElseThrow();
        if (!found.stage().isOver() && found.releasedAt() == null) {
            return List.of(fault("ANCHOR_COMPETES", "number", "calibration.number"));
        }
        boolean full = table.anchors(call).stream()
                        .filter(anchor -> !anchor.dossier().equals(found.id()))
                        .count()
                >= MOST;
        return full ? List.of(fault("ANCHORS_FULL", "number", "calibration.number")) : List.of();
    }

    private static Finding fault(String code, String place, String label) {
        TextKey words = new TextKey(label);
        return Finding.blocking(code, place, Map.of("label", words, "labelEn", words, "most", MOST));
    }
}

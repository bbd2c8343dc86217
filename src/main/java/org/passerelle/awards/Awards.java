package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Drafting.Drafted;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authorising officer signs what the committee proposed; nobody outside knows before the release. */
@Service
@Transactional
public class Awards {

    private static final Set<Stage> BEFORE_DECISION = EnumSet.of(Stage.IN_COMMITTEE);

    private final DecisionsTable table;
    private final ActSigning signatures;
    private final Countersigning second;
    private final OfferOpening opening;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Progress progress;
    private final Judgements judgements;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Awards(
            DecisionsTable table,
            ActSigning signatures,
            Countersigning second,
            OfferOpening opening,
            Calls calls,
            DossierFile dossiers,
            Conflicts conflicts,
            Progress progress,
            Judgements judgements,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.signatures = signatures;
        this.second = second;
        this.opening = opening;
        this.calls = calls;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.progress = progress;
        this.judgements = judgements;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs decisions that wait in a call. Results are released at once where nothing else is to be waited for: by the
     * call's process, or here when the call's results are public already (a deferred dossier). What is not among those shown
     * waits on: for somebody whose delegation reaches further, or for what is missing. Where the call asks for two signatures,
     * the first decides nothing yet.
     *
     * @return what is decided; nothing by a first signature
     * @throws Refusal ALREADY_DONE when nothing is left to sign, WRONG_STAGE before the deliberation, CONFLICT_OF_INTEREST,
     *     and as {@link ActSigning#checked}
     */
    public List<Decision> decide(Actor actor, CallId callId, Signing signing) {
        rights.require(actor, Act.DECIDE);
        Call call = calls.locked(callId);
        List<Dossier> proposed = proposed(call, signing.shown().keySet());
        List<DossierId> ids = proposed.stream().map(Dossier::id).toList();
        proposed.forEach(d -> rights.require(actor, Act.DECIDE, Relation.own(actor, d.lead())));
        Untied.require(conflicts, actor, proposed);
        judgements.refuseSecond(actor.personId(), ids, Act.DECIDE);
        ActSigning.Checked checked = signatures.checked(actor, call, proposed, signing);
        List<Drafted> decided = second.decided(actor, call, checked);
        Map<DossierId, FirstSignature> firsts = second.taken(decided);
        List<Decision> decisions = decided.stream()
                .map(act ->
                        sign(actor, call, act, checked, firsts.get(act.page().dossier())))
                .toList();
        judgements.record(actor, ids, Quality.DECISION);
        String verb = decisions.isEmpty() ? "signFirst" : "decide";
        trail.record(actor, callId.value(), null, verb, null, null, detail(checked));
        if (decisions.isEmpty()) {
            return decisions;
        }
        events.publishEvent(new CallDecided(
                callId, decisions.stream().map(Decision::dossier).toList(), !firsts.isEmpty()));
        if (call.isReleased()) {
            release(callId, actor);
        }
        return decisions;
    }

    /** Makes what was decided in a call known outside the service (the clockwork, at the hour that the call names). */
    public void release(Actor actor, CallId callId) {
        rights.require(actor, Act.RELEASE);
        calls.locked(callId);
        release(callId, actor);
    }

    /** The call is held, so that a signature comes wholly before or wholly after. */
    private void release(CallId callId, Actor actor) {
        List<DossierId> released = progress.release(actor, callId);
        table.release(released, clock.instant());
        opening.of(calls.get(callId), released);
        calls.release(actor, callId);
        events.publishEvent(new ResultsReleased(callId, released));
    }

    /** Whether results are already public, so that a later decision needs no hour of its own. */
    @Transactional(readOnly = true)
    public boolean isReleased(CallId callId) {
        return calls.get(callId).stage() == CallStage.RESULTS_PUBLISHED;
    }

    /** The decision on a dossier: for staff once signed, for its applicant once released, for nobody else. */
    @Transactional(readOnly = true)
    public Optional<Decision> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        return knowsSigned(actor, dossier)
                ? table.find(id)
                : released(actor, dossier).stream().reduce((earlier, last) -> last);
    }

    /** All decisions on a dossier, the first one first; for whom its decision is no secret. */
    @Transactional(readOnly = true)
    public List<Decision> history(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        return knowsSigned(actor, dossier) ? table.history(id) : released(actor, dossier);
    }

    /** A decision as its letter tells it, released or not yet; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Decision told(Decision decision) {
        return decision.told(known(table.history(decision.dossier())));
    }

    private static Set<String> known(List<Decision> signed) {
        return signed.stream().filter(Decision::released).map(Decision::number).collect(Collectors.toSet());
    }

    /** Whether a reader has what is signed and not released: the staff, but for who works there of the own dossier. */
    private boolean knowsSigned(Actor actor, Dossier dossier) {
        boolean inside = rights.allows(actor, Act.READ_SESSION) || actor.isClockwork();
        return inside && !DossierAccess.isOwn(actor, dossier);
    }

    /** For its applicant what is released, as it is told outside. */
    private List<Decision> released(Actor actor, Dossier dossier) {
        boolean own = Relation.own(actor, dossier.lead()) == Relation.OWN;
        if (!own || table.find(dossier.id()).filter(Decision::released).isEmpty()) {
            return List.of();
        }
        List<Decision> signed = table.history(dossier.id());
        Set<String> known = known(signed);
        return signed.stream()
                .filter(Decision::released)
                .map(decision -> decision.told(known).outside())
                .toList();
    }

    /** The decisions of a call that hold, for staff; without the text that was signed. */
    @Transactional(readOnly = true)
    public List<Decision> ofCall(Actor actor, CallId callId) {
        rights.require(actor, Act.READ_SESSION);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.of(callId).stream()
                .filter(decision -> !closed.contains(decision.dossier()))
                .toList();
    }

    /**
     * Whether a dossier's decision is known outside the service; holds the answer true until the transaction ends (a
     * release waits for it). For a module that has checked the right.
     */
    public boolean isReleased(DossierId id) {
        return table.isReleased(id);
    }

    /** Those of the shown that still wait, by number; all of the shown must. */
    private List<Dossier> proposed(Call call, Set<DossierId> shown) {
        if (!progress.locked(call.id(), BEFORE_DECISION).isEmpty()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, call.code(), call.stage(), "decide");
        }
        List<Dossier> proposed = progress.locked(call.id(), EnumSet.of(Stage.PROPOSED)).stream()
                .filter(dossier -> shown.contains(dossier.id()))
                .toList();
        if (proposed.isEmpty() || proposed.size() < shown.size()) {
            List<Decision> signed = table.of(call.id());
            call.refuseEnded("decide");
            if (signed.isEmpty()) {
                throw new Refusal(RefusalCode.WRONG_STAGE, call.code(), call.stage(), "decide");
            }
            throw Refusal.alreadyDone(
                    call.code(), signed.stream().map(Decision::decidedBy).reduce((one, last) -> last));
        }
        return proposed;
    }

    private Decision sign(
            Actor actor, Call call, Drafted act, ActSigning.Checked checked, @Nullable FirstSignature first) {
        Instant now = clock.instant();
        String number = table.nextNumber(now.atZone(call.definition().zone()).getYear());
        Decision decision = Acts.decision(
                number,
                act,
                checked.delegation(),
                checked.opened().contains(act.page().dossier()),
                first,
                now,
                actor.name(),
                table.find(act.page().dossier()).map(Decision::number).orElse(null));
        table.insert(decision);
        Map<String, Object> detail = Map.of(
                "number", number,
                "list", decision.list(),
                "grants", decision.grants(),
                "reasons", decision.reasons(),
                "sha256", decision.grounds().sha256(),
                "departs", act.page().departs(),
                "conditionsAdded", act.page().changes().added(),
                "conditionsStruck", act.page().changes().struck());
        progress.decide(actor, act.proposal().dossier(), act.page().verdict().stage(), detail);
        return decision;
    }

    /** How many were signed, under what, and which of them unopened. */
    private static Map<String, Object> detail(ActSigning.Checked checked) {
        List<String> unopened = checked.acts().stream()
                .filter(act -> !checked.opened().contains(act.page().dossier()))
                .map(act -> act.proposal().number())
                .toList();
        return Map.of(
                "dossiers", checked.acts().size(),
                "reference", checked.delegation().act(),
                "unopened", unopened);
    }
}

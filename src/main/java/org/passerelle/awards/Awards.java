package org.passerelle.awards;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.Placement;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
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
    private final Committee committee;
    private final Consultations consultations;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Progress progress;
    private final Judgements judgements;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Awards(
            DecisionsTable table,
            Committee committee,
            Consultations consultations,
            Calls calls,
            DossierFile dossiers,
            Progress progress,
            Judgements judgements,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.committee = committee;
        this.consultations = consultations;
        this.calls = calls;
        this.dossiers = dossiers;
        this.progress = progress;
        this.judgements = judgements;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs the decisions that the committee proposed in a call. Results are released at once where nothing else is to be
     * waited for: by the call's process, or here when the call's results are public already (a deferred dossier).
     *
     * @throws Refusal ALREADY_DONE when nothing is left to sign, WRONG_STAGE before the deliberation, CONFLICT_OF_INTEREST
     */
    public List<Decision> decide(Actor actor, CallId callId) {
        rights.require(actor, Act.DECIDE);
        Call call = calls.locked(callId);
        List<Dossier> proposed = proposed(call);
        proposed.forEach(d -> rights.require(actor, Act.DECIDE, Relation.own(actor, d.lead())));
        judgements.refuseSecond(
                actor.personId(), proposed.stream().map(Dossier::id).toList(), Act.DECIDE);
        Map<DossierId, SessionLine> outcomes = committee.outcomes(callId);
        Map<DossierId, List<Consultation>> opinions =
                consultations.of(proposed.stream().map(Dossier::id).toList());
        List<Decision> decisions = proposed.stream()
                .map(d -> decision(
                        actor,
                        d,
                        Objects.requireNonNull(outcomes.get(d.id())),
                        opinions.getOrDefault(d.id(), List.of())))
                .toList();
        for (int i = 0; i < decisions.size(); i++) {
            sign(actor, proposed.get(i), decisions.get(i));
        }
        List<DossierId> ids = proposed.stream().map(Dossier::id).toList();
        judgements.record(actor, ids, Quality.DECISION);
        trail.record(actor, callId.value(), null, "decide", null, null, Map.of("dossiers", ids.size()));
        events.publishEvent(new CallDecided(callId, ids));
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
        boolean inside = rights.allows(actor, Act.READ_SESSION) || actor.isClockwork();
        boolean own = Relation.own(actor, dossier.lead()) == Relation.OWN;
        return table.find(id).filter(decision -> inside || (own && decision.releasedAt() != null));
    }

    /** The signed decisions of a call, for staff. */
    @Transactional(readOnly = true)
    public List<Decision> ofCall(Actor actor, CallId callId) {
        rights.require(actor, Act.READ_SESSION);
        return table.of(callId);
    }

    /**
     * Whether a dossier's decision is known outside the service; holds the answer true until the transaction ends (a
     * release waits for it). For a module that has checked the right.
     */
    public boolean isReleased(DossierId id) {
        return table.isReleased(id);
    }

    /** The released decisions of a call, for anybody. */
    @Transactional(readOnly = true)
    public List<Decision> published(CallId callId) {
        return table.of(callId).stream().filter(d -> d.releasedAt() != null).toList();
    }

    private List<Dossier> proposed(Call call) {
        if (!progress.locked(call.id(), BEFORE_DECISION).isEmpty()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, call.code(), call.stage(), "decide");
        }
        List<Dossier> proposed = progress.locked(call.id(), EnumSet.of(Stage.PROPOSED));
        if (proposed.isEmpty()) {
            List<Decision> signed = table.of(call.id());
            if (signed.isEmpty()) {
                throw new Refusal(RefusalCode.WRONG_STAGE, call.code(), call.stage(), "decide");
            }
            throw Refusal.alreadyDone(
                    call.code(), signed.stream().map(Decision::decidedBy).findFirst());
        }
        return proposed;
    }

    private Decision decision(Actor actor, Dossier dossier, SessionLine line, List<Consultation> opinions) {
        Outcome outcome = line.outcome();
        return new Decision(
                dossier.id(),
                dossier.call(),
                outcome.list(),
                outcome.waitingRank(),
                outcome.grants(),
                dossier.plan().total(),
                line.rank(),
                line.mean(),
                reasonCode(line),
                outcome.reason(),
                opinions.stream().flatMap(o -> o.conditions().stream()).toList(),
                clock.instant(),
                actor.name(),
                null);
    }

    private static @Nullable ReasonCode reasonCode(SessionLine line) {
        return switch (line.outcome().list()) {
            case WAITING -> ReasonCode.R3;
            case REJECT -> line.proposed().reason() == Placement.Reason.BELOW_THRESHOLD ? ReasonCode.R2 : ReasonCode.R8;
            case MAIN, PARTIAL, DEFERRED -> null;
        };
    }

    private void sign(Actor actor, Dossier dossier, Decision decision) {
        table.insert(decision);
        Stage outcome =
                switch (decision.list()) {
                    case MAIN -> Stage.AWARDED;
                    case PARTIAL -> Stage.PARTIALLY_AWARDED;
                    case WAITING -> Stage.WAITLISTED;
                    case REJECT -> Stage.REJECTED;
                    case DEFERRED -> throw new IllegalStateException("Deferred: " + dossier.name());
                };
        progress.decide(actor, dossier, outcome, Map.of("list", decision.list(), "grants", decision.grants()));
    }
}

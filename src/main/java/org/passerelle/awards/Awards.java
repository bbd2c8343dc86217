package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DecisionKeys;
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
    private static final Set<Stage> PUBLIC =
            EnumSet.of(Stage.AWARDED, Stage.PARTIALLY_AWARDED, Stage.BUDGET_REVISION, Stage.WAITLISTED);

    private final DecisionsTable table;
    private final Proposals proposals;
    private final DecisionForm form;
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
            Proposals proposals,
            DecisionForm form,
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
        this.proposals = proposals;
        this.form = form;
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

    /** The decision form of each dossier that waits for the signature, as the committee has it; for staff. */
    @Transactional(readOnly = true)
    public Map<DossierId, Answers> drafts(Actor actor, CallId callId) {
        rights.require(actor, Act.READ_SESSION);
        Set<DossierId> closed = conflicts.closedTo(actor);
        List<Dossier> proposed = dossiers.ofCall(callId).stream()
                .filter(dossier -> dossier.stage() == Stage.PROPOSED && !closed.contains(dossier.id()))
                .toList();
        return proposals.of(callId, proposed).stream()
                .collect(Collectors.toMap(proposal -> proposal.dossier().id(), form::prefilled));
    }

    /** Signs the decisions of a call as the committee proposed them. */
    public List<Decision> decide(Actor actor, CallId callId) {
        return decide(actor, callId, Signing.asProposed());
    }

    /**
     * Signs the decisions that the committee proposed in a call. Results are released at once where nothing else is to be
     * waited for: by the call's process, or here when the call's results are public already (a deferred dossier).
     *
     * @param signing what the officer changes in the reasons and conditions
     * @throws Refusal ALREADY_DONE when nothing is left to sign, WRONG_STAGE before the deliberation, CONFLICT_OF_INTEREST,
     *     CONTENT with what the form finds in the changes
     */
    public List<Decision> decide(Actor actor, CallId callId, Signing signing) {
        rights.require(actor, Act.DECIDE);
        Call call = calls.locked(callId);
        List<Dossier> proposed = proposed(call);
        List<DossierId> ids = proposed.stream().map(Dossier::id).toList();
        proposed.forEach(d -> rights.require(actor, Act.DECIDE, Relation.own(actor, d.lead())));
        refuseClosed(actor, proposed);
        judgements.refuseSecond(actor.personId(), ids, Act.DECIDE);
        List<Proposal> acts = proposals.of(callId, proposed);
        List<Answers> answers = form.judged(acts, signing);
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            decisions.add(sign(actor, call, acts.get(i), answers.get(i)));
        }
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
        opening.of(calls.get(callId), released);
        calls.release(actor, callId);
        events.publishEvent(new ResultsReleased(callId, released));
    }

    /** Whether results are already public, so that a later decision needs no hour of its own. */
    @Transactional(readOnly = true)
    public boolean isReleased(CallId callId) {
        return calls.get(callId).stage() == CallStage.RESULTS_PUBLISHED;
    }

    private void refuseClosed(Actor actor, List<Dossier> proposed) {
        Set<DossierId> closed = conflicts.closedTo(actor);
        proposed.stream()
                .filter(dossier -> closed.contains(dossier.id()))
                .findFirst()
                .ifPresent(dossier -> {
                    throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
                });
    }

    /** The decision on a dossier: for staff once signed, for its applicant once released, for nobody else. */
    @Transactional(readOnly = true)
    public Optional<Decision> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        boolean inside = rights.allows(actor, Act.READ_SESSION) || actor.isClockwork();
        boolean own = Relation.own(actor, dossier.lead()) == Relation.OWN;
        return table.find(id).filter(decision -> inside || (own && decision.releasedAt() != null));
    }

    /** All decisions on a dossier, the first one first; for whom its decision is no secret. */
    @Transactional(readOnly = true)
    public List<Decision> history(Actor actor, DossierId id) {
        return of(actor, id).map(known -> table.history(id)).orElse(List.of());
    }

    /** The decisions of a call that hold, for staff. */
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

    /** What the public may know of a call: who is funded, and who waits, by number. */
    @Transactional(readOnly = true)
    public List<PublishedResult> published(CallId callId) {
        return dossiers.ofCall(callId).stream()
                .filter(dossier -> PUBLIC.contains(dossier.publicStage()))
                .sorted(Comparator.comparing(Dossier::publicStage).thenComparing(Dossier::name))
                .map(PublishedResult::of)
                .toList();
    }

    private List<Dossier> proposed(Call call) {
        if (!progress.locked(call.id(), BEFORE_DECISION).isEmpty()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, call.code(), call.stage(), "decide");
        }
        List<Dossier> proposed = progress.locked(call.id(), EnumSet.of(Stage.PROPOSED));
        if (proposed.isEmpty()) {
            List<Decision> signed = table.of(call.id());
            call.refuseEnded("decide");
            if (signed.isEmpty()) {
                throw new Refusal(RefusalCode.WRONG_STAGE, call.code(), call.stage(), "decide");
            }
            throw Refusal.alreadyDone(
                    call.code(), signed.stream().map(Decision::decidedBy).findFirst());
        }
        return proposed;
    }

    private Decision sign(Actor actor, Call call, Proposal proposal, Answers answers) {
        Decision decision = decision(actor, call, proposal, answers);
        table.insert(decision);
        Map<String, Object> detail = Map.of(
                "number", decision.number(),
                "list", decision.list(),
                "grants", decision.grants(),
                "reasons", decision.reasons());
        progress.decide(actor, proposal.dossier(), proposal.outcome(), detail);
        return decision;
    }

    private Decision decision(Actor actor, Call call, Proposal proposal, Answers answers) {
        Instant now = clock.instant();
        SessionLine line = proposal.line();
        return new Decision(
                table.nextNumber(now.atZone(call.definition().zone()).getYear()),
                proposal.dossier().id(),
                call.id(),
                line.outcome().list(),
                line.outcome().waitingRank(),
                line.outcome().grants(),
                proposal.dossier().plan().total(),
                line.rank(),
                line.mean(),
                answers.chosen(DecisionKeys.REASONS).stream()
                        .map(ReasonCode::valueOf)
                        .toList(),
                answers.text(DecisionKeys.REASON_TEXT).orElse(""),
                answers.items(DecisionKeys.CONDITIONS).stream()
                        .flatMap(item -> item.text(DecisionKeys.CONDITION).stream())
                        .toList(),
                answers.text(DecisionKeys.DELEGATION).orElse(""),
                now,
                actor.name(),
                null,
                null);
    }
}

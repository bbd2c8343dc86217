package org.passerelle.committee;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Incidents;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions on a call: the secretary proposes a ranking under the envelopes, the chair closes the deliberation. */
@Service
@Transactional
public class Committee {

    private static final Set<Stage> RANKABLE = EnumSet.of(Stage.APPRAISED, Stage.DEFERRED);
    private static final Set<Stage> STILL_APPRAISED =
            EnumSet.of(Stage.SUBMITTED, Stage.INCOMPLETE, Stage.ADMISSIBLE, Stage.UNDER_APPRAISAL);

    private final SessionsTable table;
    private final OutlinesTable outlines;
    private final CallCandidates candidates;
    private final Closing closing;
    private final ReasonedPositions positions;
    private final Held held;
    private final AwardYears years;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Progress progress;
    private final Judgements judgements;
    private final Conflicts conflicts;
    private final Incidents incidents;
    private final SessionReaders readers;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Committee(
            SessionsTable table,
            OutlinesTable outlines,
            CallCandidates candidates,
            Closing closing,
            ReasonedPositions positions,
            Held held,
            AwardYears years,
            Calls calls,
            DossierFile dossiers,
            Progress progress,
            Judgements judgements,
            Conflicts conflicts,
            Incidents incidents,
            SessionReaders readers,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.outlines = outlines;
        this.candidates = candidates;
        this.closing = closing;
        this.positions = positions;
        this.held = held;
        this.years = years;
        this.calls = calls;
        this.dossiers = dossiers;
        this.progress = progress;
        this.judgements = judgements;
        this.conflicts = conflicts;
        this.incidents = incidents;
        this.readers = readers;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ranks the appraised and the deferred dossiers of a call (D7) and deals out what is left of the envelopes (D5).
     *
     * @throws Refusal ALREADY_DONE while a session is open or when nothing is left to rank, WRONG_STAGE while a dossier is
     *     still being appraised, or the call is not closed
     */
    public Session propose(Actor actor, CallId callId) {
        rights.require(actor, Act.PROPOSE);
        Call call = calls.locked(callId);
        List<Session> before = table.of(callId);
        List<Dossier> ranked = rankable(call, before);
        calls.startDeliberation(actor, callId);
        Proposal proposal = Proposal.of(
                call.definition(), before, held.since(callId), years, candidates.of(ranked, call.definition()));
        Session session = new Session(
                SessionId.random(),
                callId,
                before.size() + 1,
                clock.instant(),
                actor.name(),
                null,
                null,
                proposal.available(),
                List.of(),
                "",
                proposal.lines(ranked));
        table.insert(session);
        ranked.forEach(dossier -> progress.rank(actor, dossier, Map.of("session", session.number())));
        trail.record(actor, callId.value(), null, "propose", null, null, Map.of("session", session.number()));
        events.publishEvent(
                new CallProposed(callId, ranked.stream().map(Dossier::id).toList()));
        return session.without(conflicts.closedTo(actor));
    }

    /**
     * Closes the session: the proposal, with the committee's changes.
     *
     * Where the committee was convened, it must sit, and have agreed to each outcome as it stands.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE when nothing was proposed, CONFLICT_OF_INTEREST, and what
     *     {@link Settlement}, {@link ReasonedPositions} and {@link Closing} refuse
     */
    public Session deliberate(Actor actor, CallId callId, Deliberation deliberation) {
        rights.require(actor, Act.DELIBERATE);
        Call call = calls.locked(callId);
        Map<DossierId, Dossier> live = progress.locked(callId, List.of(Stage.IN_COMMITTEE)).stream()
                .collect(Collectors.toMap(Dossier::id, Function.identity()));
        Session session = open(call);
        List<SessionLine> lines = session.lines().stream()
                .filter(line -> live.containsKey(line.dossier()))
                .toList();
        live.values().forEach(d -> rights.require(actor, Act.DELIBERATE, Relation.own(actor, d.lead())));
        judgements.refuseSecond(actor.personId(), live.keySet(), Act.DELIBERATE);
        Set<DossierId> closed = conflicts.closedTo(actor);
        List<DossierId> hidden = live.keySet().stream().filter(closed::contains).toList();
        Deliberation said = closing.complete(session, deliberation, hidden);
        Map<DossierId, Outcome> outcomes =
                Settlement.of(call.definition(), session, lines, said, years.of(session, call.definition()));
        positions.requireAll(outcomes, live);
        Optional<Meeting> meeting = closing.meeting(actor, callId, outcomes, hidden);
        meeting.ifPresent(sits -> {
            closing.close(sits);
            events.publishEvent(new SessionHeld(session, sits, actor.personId()));
        });
        Deliberation held = meeting.map(said::in).orElse(said);
        table.close(session.id(), clock.instant(), actor.name(), held);
        outcomes.forEach((id, outcome) -> {
            table.outcome(session.id(), id, outcome);
            settle(actor, Objects.requireNonNull(live.get(id)), outcome);
        });
        live.keySet().stream()
                .filter(id -> !closed.contains(id))
                .forEach(id -> judgements.record(actor, id, Quality.COMMITTEE));
        trail.record(actor, callId.value(), null, "deliberate", null, null, Map.of("session", session.number()));
        Map<DossierId, RankingList> lists = new LinkedHashMap<>();
        outcomes.forEach((id, outcome) -> lists.put(id, outcome.list()));
        events.publishEvent(new CallDeliberated(callId, lists));
        return latest(callId).orElseThrow().without(closed);
    }

    /** The sessions of a call, the first one first; what a conflict closes to the reader is not in them (D10). */
    @Transactional(readOnly = true)
    public List<Session> sessions(Actor actor, CallId callId) {
        readers.require(actor, callId);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.of(callId).stream().map(session -> session.without(closed)).toList();
    }

    /** The last outcome of each dossier of a call; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, SessionLine> outcomes(CallId callId) {
        Map<DossierId, SessionLine> last = new LinkedHashMap<>();
        table.of(callId).forEach(session -> session.lines().forEach(line -> last.put(line.dossier(), line)));
        return last;
    }

    /** The last line of each of these dossiers of a call; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, SpokenLine> spoken(CallId callId, Collection<DossierId> dossiers) {
        return table.last(callId, dossiers).stream()
                .collect(Collectors.toMap(spoken -> spoken.line().dossier(), Function.identity()));
    }

    /** What the sessions of a call hold of its envelopes; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public List<SessionGrants> grants(CallId callId) {
        return outlines.granted(callId).stream().map(SessionGrants::of).toList();
    }

    private List<Dossier> rankable(Call call, List<Session> before) {
        call.refuseEnded("propose");
        Optional<Session> open = before.stream().filter(Session::isOpen).findFirst();
        if (open.isPresent()) {
            throw Refusal.alreadyDone(call.code(), open.map(Session::proposedBy));
        }
        incidents.awaited(call.id()).ifPresent(until -> {
            LocalDateTime last =
                    LocalDateTime.ofInstant(until, call.definition().zone());
            throw new Refusal(List.of(Finding.blocking("INCIDENT_OPEN", "call", Map.of("until", last))));
        });
        List<Dossier> all = dossiers.ofCall(call.id());
        Optional<Dossier> pending =
                all.stream().filter(d -> STILL_APPRAISED.contains(d.stage())).findFirst();
        if (pending.isPresent()) {
            throw new Refusal(
                    RefusalCode.WRONG_STAGE, pending.get().name(), pending.get().stage(), "propose");
        }
        List<Dossier> ranked = progress.locked(call.id(), RANKABLE);
        if (ranked.isEmpty()) {
            throw new Refusal(before.isEmpty() ? RefusalCode.WRONG_STAGE : RefusalCode.ALREADY_DONE, call.code());
        }
        return ranked;
    }

    private Session open(Call call) {
        Optional<Session> last = latest(call.id());
        if (last.isPresent() && !last.get().isOpen()) {
            throw Refusal.alreadyDone(call.code(), last.map(Session::deliberatedBy));
        }
        call.refuseEnded("deliberate");
        return last.orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, call.code(), call.stage(), "deliberate"));
    }

    private Optional<Session> latest(CallId callId) {
        return table.of(callId).stream().reduce((first, second) -> second);
    }

    private void settle(Actor actor, Dossier dossier, Outcome outcome) {
        boolean deferred = outcome.list() == RankingList.DEFERRED;
        progress.deliberate(actor, dossier, deferred, Map.of("list", outcome.list(), "reason", outcome.reason()));
    }
}

package org.passerelle.ui.committee;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.committee.SessionHead;
import org.passerelle.committee.SessionOutlines;
import org.passerelle.committee.SessionReaders;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** What each call has for the committee: nothing yet, a ranking to propose, a session to close, or a record. */
@Component
class Agenda {

    private static final Set<CallStage> COMMITTEE = EnumSet.of(
            CallStage.CLOSED,
            CallStage.APPRAISAL,
            CallStage.DELIBERATION,
            CallStage.RESULTS_PUBLISHED,
            CallStage.WITHOUT_RESULTS);
    private static final Set<CallStage> ENDED = EnumSet.of(CallStage.WITHOUT_RESULTS, CallStage.CANCELLED);
    private static final Set<Stage> PENDING =
            EnumSet.of(Stage.SUBMITTED, Stage.INCOMPLETE, Stage.ADMISSIBLE, Stage.UNDER_APPRAISAL);
    private static final Set<Stage> RANKABLE = EnumSet.of(Stage.APPRAISED, Stage.DEFERRED);

    /** Where a call stands for the committee. Words: {@code agenda.NAME}. */
    enum State {
        /** Dossiers are still being appraised. */
        APPRAISAL,
        /** The secretary may propose a ranking. */
        TO_PROPOSE,
        /** The chair may close the deliberation. */
        TO_DELIBERATE,
        /** Every session is closed. */
        CLOSED
    }

    /**
     * One call.
     *
     * @param pending dossiers still being appraised
     * @param rankable dossiers that wait for a ranking
     * @param sessions the first one first
     */
    record Item(Call call, State state, int pending, int rankable, List<SessionHead> sessions) {

        /** Whether nobody is convened for its call any more. */
        boolean hasEnded() {
            return ENDED.contains(call.stage());
        }

        /** Whether dossiers may still come, so that no ranking can be proposed. */
        boolean isStillOpen() {
            return call.stage() == CallStage.OPEN;
        }

        /** The session in which the chair is awaited; one of a call that has ended is over too. */
        Optional<SessionHead> open() {
            return hasEnded()
                    ? Optional.empty()
                    : sessions.stream().filter(SessionHead::open).findFirst();
        }
    }

    private final SessionOutlines outlines;
    private final SessionReaders readers;

    Agenda(SessionOutlines outlines, SessionReaders readers) {
        this.outlines = outlines;
        this.readers = readers;
    }

    /** The calls that concern the committee; what waits comes first. */
    List<Item> of(Actor actor) {
        Map<CallId, Map<Stage, Integer>> counts = readers.stages(actor);
        Map<CallId, List<SessionHead>> sessions = outlines.heads(actor);
        return readers.calls(actor).stream()
                .map(call -> item(
                        call, counts.getOrDefault(call.id(), Map.of()), sessions.getOrDefault(call.id(), List.of())))
                .filter(Agenda::concerns)
                .sorted((one, other) -> Boolean.compare(waits(other), waits(one)))
                .toList();
    }

    /** A call that is still open too, once one of its dossiers waits for the ranking. */
    private static boolean concerns(Item item) {
        return COMMITTEE.contains(item.call().stage()) || item.isStillOpen() && item.rankable() > 0;
    }

    Item item(Actor actor, Call call) {
        return item(call, readers.stages(actor, call.id()), outlines.heads(actor, call.id()));
    }

    private static Item item(Call call, Map<Stage, Integer> counts, List<SessionHead> sessions) {
        int pending = count(counts, PENDING);
        int rankable = count(counts, RANKABLE);
        return new Item(call, state(call, pending, rankable, sessions), pending, rankable, sessions);
    }

    private static State state(Call call, int pending, int rankable, List<SessionHead> sessions) {
        if (ENDED.contains(call.stage())) {
            return State.CLOSED;
        }
        if (sessions.stream().anyMatch(SessionHead::open)) {
            return State.TO_DELIBERATE;
        }
        if (pending > 0 || !COMMITTEE.contains(call.stage())) {
            return State.APPRAISAL;
        }
        return rankable > 0 ? State.TO_PROPOSE : State.CLOSED;
    }

    private static boolean waits(Item item) {
        return item.state() == State.TO_PROPOSE || item.state() == State.TO_DELIBERATE;
    }

    private static int count(Map<Stage, Integer> counts, Set<Stage> stages) {
        return stages.stream().mapToInt(stage -> counts.getOrDefault(stage, 0)).sum();
    }
}

package org.passerelle.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresees for its staff when the results of a call can be ready: by comparable cases, or by the call's own terms. */
@Service
@Transactional(readOnly = true)
public class CallForecasts {

    private final Calls calls;
    private final Paces paces;
    private final StoppedDossiers steps;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Clock clock;

    CallForecasts(Calls calls, Paces paces, StoppedDossiers steps, Conflicts conflicts, Rights rights, Clock clock) {
        this.calls = calls;
        this.paces = paces;
        this.steps = steps;
        this.conflicts = conflicts;
        this.rights = rights;
        this.clock = clock;
    }

    public ResultsForecast of(Actor actor, CallId id) {
        rights.require(actor, Act.READ_TRAIL);
        Call call = calls.get(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), call.definition().zone());
        Map<Phase, Pace> known = paces.ofPhases(call.definition().scheme());
        Set<DossierId> closed = conflicts.closedTo(actor);
        Map<Phase, Paces.Waiting> waiting = paces.waiting(id, closed);
        int stopped = (int) steps.stopped(id).stream()
                .filter(Predicate.not(closed::contains))
                .count();
        List<ResultsForecast.Load> loads = Stream.of(Phase.values())
                .map(phase -> load(phase, call.definition(), known.get(phase), waiting.get(phase), today))
                .toList();
        return ResultsForecast.of(loads, today, promised(call.definition()), stopped);
    }

    private static ResultsForecast.Load load(
            Phase phase, CallDefinition call, @Nullable Pace pace, Paces.@Nullable Waiting waiting, LocalDate today) {
        Optional<Pace> enough = Optional.ofNullable(pace).filter(Pace::isEnough);
        boolean known = enough.isPresent();
        int days = enough.map(Pace::median).orElseGet(() -> term(phase, call, today));
        if (waiting == null) {
            return new ResultsForecast.Load(phase, 0, null, days, known);
        }
        LocalDate closing = call.closesAt().toLocalDate();
        LocalDate latest = LocalDate.ofInstant(waiting.latest(), call.zone());
        return new ResultsForecast.Load(
                phase, waiting.dossiers(), latest.isBefore(closing) ? closing : latest, days, known);
    }

    /** Calendar days that the call itself gives a phase; none to the signature, which has no term. */
    private static int term(Phase phase, CallDefinition call, LocalDate today) {
        return switch (phase) {
            case ADMISSIBILITY -> calendar(today, call.deadlines().admissibilityWorkingDays());
            case APPRAISAL ->
                Math.max(
                        calendar(today, call.deadlines().consultationWorkingDays()),
                        call.deadlines().reviewDays());
            case COMMITTEE -> call.procedure().committee().convocationDays();
            case DECISION -> 0;
        };
    }

    private static int calendar(LocalDate from, int workingDays) {
        return (int) ChronoUnit.DAYS.between(from, WorkingDays.dayAfter(from, workingDays));
    }

    /** The hour of the results, or the day that the call only expects. */
    private static @Nullable LocalDate promised(CallDefinition call) {
        return Optional.ofNullable(call.resultsAt())
                .or(() -> Optional.ofNullable(call.resultsExpectedAt()))
                .map(LocalDateTime::toLocalDate)
                .orElse(null);
    }
}

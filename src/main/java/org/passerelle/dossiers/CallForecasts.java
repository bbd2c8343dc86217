package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.passerelle.shared.DueDate;
import org.passerelle.shared.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foresees for its staff when the results of a call can be ready: by comparable cases, or by the call's own terms. */
@Service
@Transactional(readOnly = true)
public class CallForecasts {

    private static final Comparator<OpenStep> MOST_LATE =
            Comparator.comparing(OpenStep::late).thenComparing(OpenStep::dossiers);

    private final Calls calls;
    private final Paces paces;
    private final OpenSteps openSteps;
    private final SittingDays sittings;
    private final StoppedDossiers steps;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Clock clock;

    CallForecasts(
            Calls calls,
            Paces paces,
            OpenSteps openSteps,
            SittingDays sittings,
            StoppedDossiers steps,
            Conflicts conflicts,
            Rights rights,
            Clock clock) {
        this.calls = calls;
        this.paces = paces;
        this.openSteps = openSteps;
        this.sittings = sittings;
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
        Map<Phase, List<OpenStep>> open = open(id, closed);
        int stopped = (int) steps.stopped(id).stream()
                .filter(Predicate.not(closed::contains))
                .count();
        List<ResultsForecast.Load> loads = Stream.of(Phase.values())
                .map(phase -> load(
                        phase, call, known.get(phase), waiting.get(phase), open.getOrDefault(phase, List.of()), today))
                .toList();
        return ResultsForecast.of(loads, today, promised(call.definition()), stopped);
    }

    private Map<Phase, List<OpenStep>> open(CallId id, Set<DossierId> closed) {
        Map<Phase, List<OpenStep>> open = new EnumMap<>(Phase.class);
        for (OpenStep step : openSteps.of(id, closed, clock.instant())) {
            Phase.of(step.kind()).ifPresent(phase -> open.computeIfAbsent(phase, none -> new ArrayList<>())
                    .add(step));
        }
        return open;
    }

    private ResultsForecast.Load load(
            Phase phase,
            Call call,
            @Nullable Pace pace,
            Paces.@Nullable Waiting waiting,
            List<OpenStep> open,
            LocalDate today) {
        CallDefinition definition = call.definition();
        Optional<Pace> enough = Optional.ofNullable(pace).filter(Pace::isEnough);
        int days = enough.map(Pace::median).orElseGet(() -> term(phase, definition, today));
        LocalDate due = due(phase, call, open);
        if (waiting == null) {
            return new ResultsForecast.Load(phase, 0, null, days, enough.isPresent(), due, null);
        }
        LocalDate closing = definition.closesAt().toLocalDate();
        LocalDate latest = LocalDate.ofInstant(waiting.latest(), definition.zone());
        return new ResultsForecast.Load(
                phase,
                waiting.dossiers(),
                latest.isBefore(closing) ? closing : latest,
                days,
                enough.isPresent(),
                due,
                open.stream().max(MOST_LATE).orElse(null));
    }

    /** The last day that was given to somebody for what is still open in a phase; the committee's is that of its session. */
    private @Nullable LocalDate due(Phase phase, Call call, List<OpenStep> open) {
        Stream<Instant> deadlines = open.stream().map(OpenStep::due).filter(Objects::nonNull);
        Stream<Instant> sitting = phase == Phase.COMMITTEE ? sittings.sitting(call.id()).stream() : Stream.empty();
        return Stream.concat(deadlines, sitting)
                .max(Comparator.naturalOrder())
                .map(at -> DueDate.until(at, call.definition().zone()).lastDay())
                .orElse(null);
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

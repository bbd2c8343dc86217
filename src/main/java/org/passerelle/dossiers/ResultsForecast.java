package org.passerelle.dossiers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call can keep the day of its results, and which phase breaks it. The phases follow one another: what is in a phase
 * leaves it after the phase's days, counted from when it entered, and not before the last deadline that was given for it; what
 * is still before it enters when the phase before ends.
 *
 * @param phases those that are not behind every dossier, in their order
 * @param promised the day that the call named; absent where it named none
 * @param stopped dossiers at which nothing goes on, because a step of the service failed
 */
public record ResultsForecast(List<Leg> phases, LocalDate today, @Nullable LocalDate promised, int stopped) {

    /**
     * One phase still to be passed.
     *
     * @param dossiers that are in it now
     * @param days that it takes: the median of comparable cases, or the call's own term
     * @param known whether {@code days} is a median
     * @param ends when the last dossier is expected to leave it: an overdue phase today at the earliest
     * @param overdue by how many days it should have ended already; 0 where it need not yet
     * @param step what most of its dossiers wait for; absent where it holds none
     */
    public record Leg(
            Phase phase,
            int dossiers,
            int days,
            boolean known,
            LocalDate begins,
            LocalDate ends,
            int overdue,
            @Nullable OpenStep step) {}

    /**
     * What is known of one phase.
     *
     * @param latest the day on which the last of its dossiers entered; absent where it holds none
     * @param due the last day that was given to somebody for it: a deadline, the session's day; absent where none was
     * @param step what most of its dossiers wait for, those past a deadline first
     */
    public record Load(
            Phase phase,
            int dossiers,
            @Nullable LocalDate latest,
            int days,
            boolean known,
            @Nullable LocalDate due,
            @Nullable OpenStep step) {}

    public ResultsForecast {
        phases = List.copyOf(phases);
    }

    /** @param loads of every phase, in their order */
    public static ResultsForecast of(List<Load> loads, LocalDate today, @Nullable LocalDate promised, int stopped) {
        List<Leg> legs = new ArrayList<>();
        LocalDate reached = today;
        boolean anyBefore = false;
        for (Load load : loads) {
            if (load.dossiers() == 0 && !anyBefore) {
                continue;
            }
            LocalDate begins = anyBefore || load.latest() == null ? reached : load.latest();
            LocalDate paced = begins.plusDays(load.days());
            LocalDate planned = load.due() == null ? paced : later(paced, load.due());
            LocalDate ends = later(planned, reached);
            int overdue = load.dossiers() == 0 ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(planned, today));
            legs.add(new Leg(
                    load.phase(), load.dossiers(), load.days(), load.known(), begins, ends, overdue, load.step()));
            reached = ends;
            anyBefore = true;
        }
        return new ResultsForecast(legs, today, promised, stopped);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The day on which everything is expected to be signed; empty where nothing waits. */
    public Optional<LocalDate> ready() {
        return phases.isEmpty()
                ? Optional.empty()
                : Optional.of(phases.get(phases.size() - 1).ends());
    }

    /** True as long as nothing says otherwise; no pace helps a dossier at which nothing goes on. */
    public boolean keepsItsDay() {
        return !isLate() && stopped == 0;
    }

    private boolean isLate() {
        LocalDate day = promised;
        return day != null && ready().filter(ready -> ready.isAfter(day)).isPresent();
    }

    /** The phase that takes longest from here, its delay so far included, where the day cannot be kept by the pace. */
    public Optional<Leg> breaking() {
        return isLate() ? phases.stream().max(Comparator.comparing(this::weight)) : Optional.empty();
    }

    private long weight(Leg leg) {
        return leg.overdue() + ChronoUnit.DAYS.between(later(leg.begins(), today), leg.ends());
    }

    /** The phase that is most overdue, where the day could still be kept if it ended today. */
    public Optional<Leg> overdue() {
        return isLate()
                ? Optional.empty()
                : phases.stream().filter(leg -> leg.overdue() > 0).max(Comparator.comparing(Leg::overdue));
    }
}

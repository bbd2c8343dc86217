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
 * leaves it after the phase's days, counted from when it entered; what is still before it enters when the phase before ends.
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
     * @param ends when the last dossier is expected to leave it
     */
    public record Leg(Phase phase, int dossiers, int days, boolean known, LocalDate begins, LocalDate ends) {}

    /**
     * What is known of one phase.
     *
     * @param latest the day on which the last of its dossiers entered; absent where it holds none
     */
    public record Load(Phase phase, int dossiers, @Nullable LocalDate latest, int days, boolean known) {}

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
            LocalDate ends = later(begins.plusDays(load.days()), reached);
            legs.add(new Leg(load.phase(), load.dossiers(), load.days(), load.known(), begins, ends));
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

    /** The phase that takes longest from here, where the day cannot be kept by the pace. */
    public Optional<Leg> breaking() {
        return !isLate()
                ? Optional.empty()
                : phases.stream()
                        .max(Comparator.comparing(
                                leg -> ChronoUnit.DAYS.between(later(leg.begins(), today), leg.ends())));
    }
}

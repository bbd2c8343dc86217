package org.passerelle.awards;

import java.time.LocalDate;
import java.util.Optional;
import org.passerelle.dossiers.DossierId;

/** Until when a decision can be contested; known to who knows when its letter was received. */
public interface AppealPeriods {

    /**
     * @param knownOn the day on which the decision was notified
     * @param lastDay the last day on which it can be contested
     */
    record Period(LocalDate knownOn, LocalDate lastDay) {}

    /** The period of the decision that holds; none while it has not begun. */
    Optional<Period> of(DossierId dossier);
}

package org.passerelle.dossiers;

import java.time.LocalDate;

/**
 * A deliberation that is still awaited.
 *
 * @param council the day on which the council sits
 * @param saidOn the day on which that was said
 */
public record FollowingDeliberation(DossierId dossier, LocalDate council, LocalDate saidOn) {}

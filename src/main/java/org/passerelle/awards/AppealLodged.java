package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;

/**
 * An appeal arrived: its receipt is written and an appraiser sought.
 *
 * @param by the member who lodged it
 */
public record AppealLodged(UUID appeal, DossierId dossier, CallId call, Actor by) {}

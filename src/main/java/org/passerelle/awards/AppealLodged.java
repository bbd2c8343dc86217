package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/** An appeal arrived: its receipt is written and an appraiser sought. */
public record AppealLodged(UUID appeal, DossierId dossier, CallId call) {}

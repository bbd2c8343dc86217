package org.passerelle.dossiers;

import java.util.Set;
import org.passerelle.calls.CallId;

/** Dossiers at which nothing goes on, because a step of the service failed as often as it is tried. */
public interface StoppedDossiers {

    /** Those of a call; empty where every step was done. */
    Set<DossierId> stopped(CallId call);
}

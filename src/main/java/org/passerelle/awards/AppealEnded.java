package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/** An appeal ended without an answer, since nothing is left to answer: the decision stands. */
public record AppealEnded(UUID appeal, DossierId dossier, Why why) {

    /** What left nothing to answer. */
    public enum Why {
        /** Its applicant gave the dossier up. */
        DOSSIER_WITHDRAWN,
        /** The call was given up. */
        CALL_CANCELLED
    }
}

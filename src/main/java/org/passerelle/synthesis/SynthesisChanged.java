package org.passerelle.synthesis;

import org.passerelle.dossiers.DossierId;

/**
 * A synthesis went on: the process follows.
 *
 * @param what happened
 * @param synthesis as it is now
 */
public record SynthesisChanged(What what, DossierId dossier, Synthesis synthesis) {

    /** What happened. */
    public enum What {
        /** The officer began it, or began it again. */
        PREPARED,
        /** The officer finished writing. */
        WRITTEN,
        /** A visa was given. */
        VISA_GIVEN,
        /** It goes back to the officer, who waited for a visa of others. */
        SENT_BACK,
        /** Nobody needs it any more. */
        DROPPED
    }
}

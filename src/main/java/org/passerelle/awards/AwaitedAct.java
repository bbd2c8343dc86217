package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/**
 * An act on one dossier that bears the first of two signatures, where the call asks for two, and waits for the second
 * (ADR 0109).
 *
 * @param text what was shown and signed, in French
 */
public record AwaitedAct(DossierId dossier, Kind kind, FirstSignature first, String text) {

    /** What waits. */
    public enum Kind {
        /** A decision that rectifies or withdraws another. */
        CORRECTION,
        /** The answer to an appeal. */
        APPEAL_ANSWER,
        /** An award from the waiting list that the first signature does not reach (ADR 0124). */
        PROMOTION
    }
}

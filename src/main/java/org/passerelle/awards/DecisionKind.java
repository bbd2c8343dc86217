package org.passerelle.awards;

/** What a decision does. Words: {@code decisionKind.NAME}. */
public enum DecisionKind {
    /** Decides on a dossier as it came from the committee. */
    DECISION,
    /** Carries out the order of the waiting list that was signed before: by the clockwork, or by another signature (ADR 0124). */
    CARRIED_OUT,
    /** Mends the words of the one that it replaces; what is granted stays. */
    RECTIFICATION,
    /** Takes back the one that it replaces; the dossier goes back to the ranking. */
    WITHDRAWAL,
    /** Takes a withdrawal back on appeal: what it withdrew holds again. */
    RESTORATION,
    /** Carries out, by the clockwork, what was accepted or offered before a raise that was not accepted (ADR 0117, 0131). */
    REVERSION;

    /** Whether it takes the place of a decision that was signed before. */
    public boolean corrects() {
        return this == RECTIFICATION || this == WITHDRAWAL || this == RESTORATION || this == REVERSION;
    }
}

package org.passerelle.committee;

/** On which list a dossier stands (D5). Words: {@code list.NAME}. */
public enum RankingList {
    /** Funded as wanted. */
    MAIN,
    /** Funded in part, at least the minimum that the applicant declared viable and the call's floor. */
    PARTIAL,
    /** Good enough; the envelope is exhausted. */
    WAITING,
    /** Below the threshold, or refused by the committee. */
    REJECT,
    /** Put off to the next session by the committee; never proposed by the ranking. */
    DEFERRED;

    /** Whether it takes money from the envelope. */
    public boolean isFunded() {
        return this == MAIN || this == PARTIAL;
    }
}

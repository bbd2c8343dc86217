package org.passerelle.committee;

/** What a member says to a motion. Words: {@code vote.NAME}. */
public enum Vote {
    /** For it. */
    FOR,
    /** Against it. */
    AGAINST,
    /** Neither. */
    ABSTAIN
}

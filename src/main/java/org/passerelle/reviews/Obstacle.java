package org.passerelle.reviews;

/** Why a reviewer cannot be asked for a dossier. Words: {@code obstacle.NAME}. */
public enum Obstacle {
    /** Belongs to the lead or to a partner. */
    TAKES_PART,
    /** Judged the dossier in another quality. */
    JUDGED,
    /** Is the officer who assigns. */
    ASSIGNS,
    /** Was asked for this dossier before. */
    ASKED,
    /** Has as many sheets of the call as the profile allows. */
    FULL
}

package org.passerelle.reviews;

/** How a reviewer stands to one dossier. Words: {@code reviewerState.NAME}. */
public enum ReviewerState {
    /** Was asked and has not answered; sees title, lead, partners and country only. */
    INVITED,
    /** Declared no conflict, gave the undertaking and accepted: reads the dossier and fills the sheet. */
    ACCEPTED,
    /** Said no. */
    DECLINED,
    /** Declared a conflict of interest. */
    RECUSED,
    /** Did not answer in time. */
    RELEASED,
    /** Accepted, but was so late with the sheet that the officer named another. */
    REPLACED,
    /** Locked a sheet that fell when a conflict of interest was found: it is kept, and counts no more. */
    ANNULLED;

    /** Whether a sheet is expected of the reviewer, or was given. */
    public boolean isActive() {
        return this == INVITED || this == ACCEPTED;
    }
}

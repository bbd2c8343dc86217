package org.passerelle.funding;

/** How firm a resource is. */
public enum FundingStatus {
    /** Committed by the one who gives. */
    SECURED,
    /** Asked for and not answered yet. */
    REQUESTED
}

package org.passerelle.links;

/** Whether a link of a body still holds. Words of those that do not: {@code byLink.hold.NAME}. */
public enum Hold {
    /** It opens the list. */
    OPEN,
    /** Its time is over. */
    EXPIRED,
    /** The body has another mailbox since, or none. */
    MOVED,
    /** The post is closed or answers nothing for now: the geographic directorate stands in. */
    POST_CLOSED,
    /** The agency of AFD is closed or answers nothing for now: the headquarters stand in. */
    AGENCY_CLOSED
}

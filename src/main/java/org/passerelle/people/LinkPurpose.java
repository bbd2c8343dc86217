package org.passerelle.people;

import java.time.Duration;

/** What a single-use link is for, the page it opens, and how long it holds. */
enum LinkPurpose {
    /** An invited person chooses its first password. */
    INVITATION("password", Duration.ofDays(14)),
    /** A person who forgot its password chooses another. */
    RESET("password", Duration.ofHours(1)),
    /** The present address agrees to be replaced. */
    OLD_ADDRESS("address", Duration.ofDays(1)),
    /** The new address proves that it is read. */
    NEW_ADDRESS("address", Duration.ofDays(1)),
    /** Whoever starts the service on an empty database becomes its first administrator. */
    FIRST_ADMINISTRATOR("first-administrator", Duration.ofDays(1));

    private final String page;
    private final Duration holds;

    LinkPurpose(String page, Duration holds) {
        this.page = page;
        this.holds = holds;
    }

    String page() {
        return page;
    }

    Duration holds() {
        return holds;
    }
}

package org.passerelle.funding;

import java.util.Set;
import java.util.UUID;

/**
 * The deployed tables of rates (D2). A call keeps the one that was the newest when it opened: nobody asks for rates without
 * saying for which call. Decision tables are the engine's: {@code workflow} reads them.
 */
public interface RateTables {

    /** The table that holds for a call: as frozen at its opening, before that the newest. */
    RateTable of(UUID call);

    /** The versions that a call may choose, in the order of the newest table. */
    Set<String> versions();
}

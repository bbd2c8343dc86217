package org.passerelle.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.calls.CallId;

/**
 * A committee book: the syntheses of a call as they were at one instant; never changed. What is finished later comes into
 * another edition.
 *
 * @param edition from 1 within the call
 * @param closedBy the secretary who closed it, or convened the committee
 * @param convened whether it was closed because the committee was convened
 * @param missing the numbers of the dossiers before the committee whose synthesis was not finished
 * @param sha256 hexadecimal digest of the digests of its pages, one a line, in their order
 */
public record Book(
        UUID id,
        CallId call,
        int edition,
        Instant closedAt,
        String closedBy,
        boolean convened,
        List<String> missing,
        String sha256) {

    public Book {
        missing = List.copyOf(missing);
    }
}

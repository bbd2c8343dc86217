package org.passerelle.calls;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.Finding;

/**
 * Whether the waiting list of a call ends after its results are known: one that ends before serves nobody (domain.md §2.3, step 15;
 * ADR 0125).
 */
final class ListEnd {

    private ListEnd() {}

    /** By default the list ends with the year of the results. */
    static boolean isTooSoon(CallDefinition call) {
        LocalDate named = call.procedure().decision().waitingListUntil();
        LocalDateTime results = call.resultsDue();
        if (named == null) {
            return results != null && !CallDefinition.endOfYear(results).isAfter(results.toLocalDate());
        }
        return !named.isAfter(earliestResults(call));
    }

    /** EXTENSION_WAITING_LIST where a closing is put off up to the day on which the list ends, or beyond. */
    static Optional<Finding> tooSoon(CallDefinition extended) {
        LocalDate named = extended.procedure().decision().waitingListUntil();
        LocalDate known = earliestResults(extended);
        return named == null || named.isAfter(known)
                ? Optional.empty()
                : Optional.of(Finding.blocking(
                        "EXTENSION_WAITING_LIST", "waitingListUntil", Map.of("end", named, "known", known)));
    }

    /** The day before which no results can be known: the one on which they are due, or that of a closing beyond it. */
    private static LocalDate earliestResults(CallDefinition call) {
        LocalDateTime results = call.resultsDue();
        LocalDateTime closing = call.closesAt();
        return (results == null || results.isBefore(closing) ? closing : results).toLocalDate();
    }
}

package org.passerelle.calls;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Finding;

/**
 * Whether the waiting list of a call ends after its results are known: one that ends before serves nobody (domain.md §2.3, step 15;
 * ADR 0125). One rule for a call that is written and for one whose closing is put off.
 */
final class ListEnd {

    private ListEnd() {}

    static boolean isTooSoon(CallDefinition call) {
        return tooSoon(call).isPresent();
    }

    /** EXTENSION_WAITING_LIST where the list would end on the day before which no results can be known, or earlier. */
    static Optional<Finding> tooSoon(CallDefinition call) {
        LocalDateTime known = earliestResults(call);
        return Optional.ofNullable(lastDay(call, known))
                .filter(last -> !last.isAfter(known.toLocalDate()))
                .map(last -> Finding.blocking(
                        "EXTENSION_WAITING_LIST",
                        "waitingListUntil",
                        Map.of("end", last, "known", known.toLocalDate())));
    }

    /** The day that is named, or the last of the year of the results; null where nothing is said of these either. */
    private static @Nullable LocalDate lastDay(CallDefinition call, LocalDateTime known) {
        LocalDate named = call.procedure().decision().waitingListUntil();
        return named != null || call.resultsDue() == null ? named : CallDefinition.endOfYear(known);
    }

    /** When results are due, or the closing where that is beyond it: none can be known before. */
    private static LocalDateTime earliestResults(CallDefinition call) {
        LocalDateTime closing = call.closesAt();
        LocalDateTime results = Objects.requireNonNullElse(call.resultsDue(), closing);
        return results.isBefore(closing) ? closing : results;
    }
}

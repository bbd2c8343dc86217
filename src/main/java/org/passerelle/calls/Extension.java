package org.passerelle.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/**
 * A closing that is put off (domain.md §2.3, step 3), and with it the days that the call names for its results and the end of its
 * waiting list: they come after the closing (domain.md §3.1).
 *
 * @param version of the call that was shown: what somebody moved meanwhile is not moved back
 * @param closesAt the new closing, local to the call
 * @param resultsExpectedAt when the results are expected from now on; null where the call names no day
 * @param resultsAt the hour at which they are published from now on; null where the call names none
 * @param waitingListUntil the last day of the list from now on; null: 31 December of the year of the results (ADR 0125)
 * @param reason why; never blank
 */
public record Extension(
        int version,
        LocalDateTime closesAt,
        @Nullable LocalDateTime resultsExpectedAt,
        @Nullable LocalDateTime resultsAt,
        @Nullable LocalDate waitingListUntil,
        String reason) {

    /** One that leaves what else the call names as it is. */
    static Extension of(Call call, LocalDateTime closesAt, String reason) {
        CallDefinition definition = call.definition();
        return new Extension(
                call.version(),
                closesAt,
                definition.resultsExpectedAt(),
                definition.resultsAt(),
                definition.procedure().decision().waitingListUntil(),
                reason);
    }

    /** @throws Refusal STALE_VERSION, CALL_CLOSED, INVALID_VALUE; CONTENT with what {@link #findings} says */
    void require(Call before, Call after, Instant now) {
        if (before.version() != version) {
            throw new Refusal(RefusalCode.STALE_VERSION, before.code(), before.version());
        }
        if (before.window().isOver(now)) {
            throw new Refusal(RefusalCode.CALL_CLOSED, before.code());
        }
        boolean later = closesAt.isAfter(before.definition().closesAt());
        if (!later || !before.definition().isOneInstant(closesAt) || reason.isBlank()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, reason.isBlank() ? "reason" : "closesAt");
        }
        refuseEmptied(
                "resultsExpectedAt", resultsExpectedAt, before.definition().resultsExpectedAt());
        refuseEmptied("resultsAt", resultsAt, before.definition().resultsAt());
        List<Finding> findings = findings(after.definition());
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    /** What was published may move, and does not vanish. */
    private static void refuseEmptied(String name, @Nullable LocalDateTime now, @Nullable LocalDateTime before) {
        if (now == null && before != null) {
            throw new Refusal(RefusalCode.INVALID_VALUE, name);
        }
    }

    /** Why the days of the results or the end of the list would not come after the closing; each names its field. */
    private static List<Finding> findings(CallDefinition extended) {
        return Stream.concat(CallCheck.results(extended).stream(), ListEnd.tooSoon(extended).stream())
                .toList();
    }

    /** What the trail keeps of it: the days that move. */
    Map<String, Object> detail(Call before, Call after) {
        Map<String, Object> detail = new HashMap<>(Map.of("closesAt", closesAt, "reason", reason));
        LocalDate last = after.waitingListEnd().lastDay();
        if (!last.equals(before.waitingListEnd().lastDay())) {
            detail.put("listUntil", last);
        }
        CallExtended told = told(before);
        if (told.resultsExpectedAt() != null) {
            detail.put("resultsExpectedAt", told.resultsExpectedAt());
        }
        if (told.resultsAt() != null) {
            detail.put("resultsAt", told.resultsAt());
        }
        return detail;
    }

    /** What the people concerned are told of it. */
    CallExtended told(Call before) {
        return new CallExtended(
                before.id(),
                reason.strip(),
                moved(resultsExpectedAt, before.definition().resultsExpectedAt()),
                moved(resultsAt, before.definition().resultsAt()));
    }

    private static @Nullable LocalDateTime moved(@Nullable LocalDateTime now, @Nullable LocalDateTime before) {
        return now == null || now.equals(before) ? null : now;
    }
}

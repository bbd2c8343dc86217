package org.passerelle.calls;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A closing that is put off (domain.md §2.3, step 3), and with it the end of the waiting list where the call names its day.
 *
 * @param closesAt the new closing, local to the call
 * @param waitingListUntil the last day of the list from now on; null: 31 December of the year of the results (ADR 0125)
 * @param reason why; never blank
 */
public record Extension(LocalDateTime closesAt, @Nullable LocalDate waitingListUntil, String reason) {

    /** What the trail keeps of it: the end of the list where it moves. */
    Map<String, Object> detail(Call before, Call after) {
        Map<String, Object> detail = new HashMap<>(Map.of("closesAt", closesAt, "reason", reason));
        LocalDate last = after.waitingListEnd().lastDay();
        if (!last.equals(before.waitingListEnd().lastDay())) {
            detail.put("listUntil", last);
        }
        return detail;
    }
}

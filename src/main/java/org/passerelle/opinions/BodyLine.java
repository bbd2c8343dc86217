package org.passerelle.opinions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one body is with the dossiers of a call.
 *
 * @param asked how many opinions were asked of it; withdrawn and cancelled requests left out
 * @param answered how many it gave in time
 * @param silent how many times its silence was recorded
 * @param late how many of those it answered afterwards
 * @param medianDays the median of its working days from question to answer, to the half day; null before its first answer
 * @param awaited for how many dossiers it is awaited
 * @param extendable for how many of those it may be given more time
 * @param nextDue the next instant from which silence is recorded; null where nothing is awaited
 * @param numbers of the dossiers that it is awaited for, the next deadline first; only in a line that names them
 */
public record BodyLine(
        Body body,
        int asked,
        int answered,
        int silent,
        int late,
        @Nullable BigDecimal medianDays,
        int awaited,
        int extendable,
        @Nullable Instant nextDue,
        List<String> numbers) {

    public BodyLine {
        numbers = List.copyOf(numbers);
    }

    /** Whether its time was over at least once and it has not answered since. */
    public boolean isLate() {
        return silent > late;
    }

    BodyLine naming(List<String> dossiers) {
        return new BodyLine(body, asked, answered, silent, late, medianDays, awaited, extendable, nextDue, dossiers);
    }
}

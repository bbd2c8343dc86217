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
 * @param waiting what is awaited of it, the next deadline first
 * @param extendable for how many of those it may be given more time
 */
public record BodyLine(
        Body body,
        int asked,
        int answered,
        int silent,
        int late,
        @Nullable BigDecimal medianDays,
        List<Waiting> waiting,
        int extendable) {

    public BodyLine {
        waiting = List.copyOf(waiting);
    }

    /** One dossier for which the body is awaited, by its number. */
    public record Waiting(Consultation consultation, String number) {}

    /** Whether its time was over at least once and it has not answered since. */
    public boolean isLate() {
        return silent > late;
    }

    /** The next instant from which silence is recorded. */
    public @Nullable Instant nextDue() {
        return waiting.isEmpty() ? null : waiting.get(0).consultation().dueAt();
    }
}

package org.passerelle.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** When an organisation is reminded that its draft is not submitted. */
enum ClosingMark {
    /** A week: time to have a deliberation taken. */
    DAYS_7(Duration.ofDays(7)),
    /** Two days: time to mend and to sign. */
    DAYS_2(Duration.ofDays(2)),
    /** Three hours: time to submit. */
    HOURS_3(Duration.ofHours(3));

    private final Duration before;

    ClosingMark(Duration before) {
        this.before = before;
    }

    Instant of(Instant closing) {
        return closing.minus(before);
    }

    /** The last one that has come; none before the first and from the closing on. */
    static Optional<ClosingMark> at(Instant now, Instant closing) {
        return now.isBefore(closing)
                ? Arrays.stream(values())
                        .filter(mark -> !now.isBefore(mark.of(closing)))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }
}

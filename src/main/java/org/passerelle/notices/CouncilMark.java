package org.passerelle.notices;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** When an organisation is reminded of the deliberation that it promised (D3). Mails: {@code mail.council.NAME}. */
enum CouncilMark {
    /** A week before the council: is it on the agenda? */
    BEFORE(-7),
    /** The day after: it can be handed in once it is enforceable. */
    AFTER(1),
    /** A fortnight after: nothing has come. */
    LATE(15);

    private final int days;

    CouncilMark(int days) {
        this.days = days;
    }

    LocalDate of(LocalDate council) {
        return council.plusDays(days);
    }

    /** The last one that has come. */
    static Optional<CouncilMark> at(LocalDate today, LocalDate council) {
        return Arrays.stream(values())
                .filter(mark -> !today.isBefore(mark.of(council)))
                .max(Comparator.naturalOrder());
    }
}

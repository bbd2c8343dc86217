package org.passerelle.calls;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;

/**
 * Cooperation with a country is suspended (domain.md §2.4, {@code COOPERATION_SUSPENDED}): its projects are not taken, unless
 * a call allows them.
 *
 * @param since the first day
 * @param until the last day; absent while no end is known
 * @param reason who decided it and why, as the service writes it
 */
public record Suspension(CountryCode country, LocalDate since, @Nullable LocalDate until, String reason) {

    public Suspension {
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("ends on " + until + ", before " + since);
        }
        reason = reason.strip();
    }

    /** Whether it holds on a day, both ends included. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}

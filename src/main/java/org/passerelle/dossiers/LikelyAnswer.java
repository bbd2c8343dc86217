package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a dossier is answered if it goes as comparable ones went, counted from the closing, or from a later submission.
 *
 * @param cases that were compared, {@link Pace#ENOUGH} at the least
 * @param median half of them had their answer by then
 * @param ninetieth nine of ten had it
 */
public record LikelyAnswer(int cases, LocalDate median, LocalDate ninetieth) {

    static LikelyAnswer of(Pace pace, Instant submitted, Instant closing, ZoneId zone) {
        LocalDate start = LocalDate.ofInstant(submitted.isAfter(closing) ? submitted : closing, zone);
        return new LikelyAnswer(pace.cases(), start.plusDays(pace.median()), start.plusDays(pace.ninetieth()));
    }
}

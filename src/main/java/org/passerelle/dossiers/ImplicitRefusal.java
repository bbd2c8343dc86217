package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.WorkingDays;

/**
 * What silence means. Two months after a financial request was received (CRPA L.231-4 3°, L.114-3), whatever the calendar of
 * the call says: the appraisal goes on, and an express decision takes the place of the refusal.
 */
public final class ImplicitRefusal {

    private static final int MONTHS_OF_SILENCE = 2;

    private ImplicitRefusal() {}

    /** The last day of the two months; at its end silence is a refusal. */
    public static LocalDate lastDay(Instant submittedAt, ZoneId zone) {
        return DueDate.inMonths(submittedAt, MONTHS_OF_SILENCE, zone).lastDay();
    }

    /** The same put off, before it is moved to a working day, by the days in which the dossier waited for its applicant (CRPA L.114-5). */
    public static LocalDate lastDay(Instant submittedAt, ZoneId zone, List<CompletionRequest> requests) {
        long waited = requests.stream().mapToLong(r -> r.daysWaited(zone)).sum();
        LocalDate twoMonths = submittedAt.atZone(zone).toLocalDate().plusMonths(MONTHS_OF_SILENCE);
        return WorkingDays.sameOrNext(twoMonths.plusDays(waited));
    }
}

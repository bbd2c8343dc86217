package org.passerelle.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.WorkingDays;

/**
 * The periods of a review beside the call's own (domain.md §2.3, step 12): an invitation is recalled after three working
 * days and ends after five; a sheet is recalled three days before its last day, and its reviewer may be replaced five days
 * after it. Reminders go out at nine.
 */
public final class ReviewPeriods {

    private static final int REMINDED_AFTER = 3;
    private static final int RELEASED_AFTER = 5;
    private static final int REMINDED_BEFORE = 3;
    private static final int LATE_AFTER = 5;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private ReviewPeriods() {}

    /** 24:00 of the fifth working day after the invitation. */
    static Instant answerDue(Instant invited, ZoneId zone) {
        return WorkingDays.due(invited, RELEASED_AFTER, zone).end();
    }

    /** The morning after three whole working days without an answer. */
    public static Instant invitationReminder(Instant invited, ZoneId zone) {
        LocalDate day = invited.atZone(zone).toLocalDate();
        return morning(WorkingDays.dayAfter(day, REMINDED_AFTER + 1), zone);
    }

    /** The morning of the third calendar day before the last one of a sheet. */
    public static Instant sheetReminder(Instant due, ZoneId zone) {
        return morning(DueDate.until(due, zone).lastDay().minusDays(REMINDED_BEFORE), zone);
    }

    /** 24:00 of the fifth calendar day after the last one of a sheet: from then on the officer may replace. */
    public static Instant sheetLate(Instant due, ZoneId zone) {
        return DueDate.endOf(DueDate.until(due, zone).lastDay().plusDays(LATE_AFTER), zone)
                .end();
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}

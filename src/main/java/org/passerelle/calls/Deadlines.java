package org.passerelle.calls;

/**
 * The periods of a call. Working days skip Saturdays, Sundays and French public holidays; the others are calendar days.
 *
 * @param admissibilityWorkingDays to judge admissibility, from closing (default 10)
 * @param completionDays to answer a completion request (default 15)
 * @param consultationWorkingDays to give an opinion (default 20)
 * @param informationDays to answer an information request (default 10)
 * @param reviewDays to lock a score sheet (default 15)
 * @param acceptanceDays to accept an offer (default 15)
 */
public record Deadlines(
        int admissibilityWorkingDays,
        int completionDays,
        int consultationWorkingDays,
        int informationDays,
        int reviewDays,
        int acceptanceDays) {

    public static final Deadlines DEFAULT = new Deadlines(10, 15, 20, 10, 15, 15);
}

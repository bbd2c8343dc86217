package org.passerelle.links;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.dossiers.Dossier;
import org.passerelle.opinions.Consultation;
import org.passerelle.people.Organisation;
import org.passerelle.shared.DueDate;

/**
 * One opinion in the list of a body.
 *
 * @param zone the call's, in which its days are told
 * @param daysLeft what the last reminder said, in working days
 * @param savedAt when a draft was saved last
 */
record Asked(
        Consultation consultation,
        Dossier dossier,
        Organisation lead,
        String call,
        ZoneId zone,
        Optional<Integer> daysLeft,
        boolean fresh,
        Optional<Instant> savedAt) {

    /** The last day on which the opinion is taken. */
    public LocalDate lastDay() {
        return DueDate.until(consultation.dueAt(), zone).lastDay();
    }

    public boolean isLate(Instant now) {
        return !now.isBefore(consultation.dueAt());
    }
}

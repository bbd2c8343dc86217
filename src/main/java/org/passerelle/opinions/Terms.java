package org.passerelle.opinions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.passerelle.people.BodyContacts;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.WorkingDays;
import org.springframework.stereotype.Component;

/** Until when a body may answer: working days, the days on which its own office is closed left out. */
@Component
class Terms {

    private final BodyContacts contacts;

    Terms(BodyContacts contacts) {
        this.contacts = contacts;
    }

    /** The end of the last of so many working days after an instant. */
    Instant due(String body, Instant from, int workingDays, ZoneId zone) {
        LocalDate start = from.atZone(zone).toLocalDate();
        return end(WorkingDays.dayAfter(start, workingDays, daysOff(body)), zone);
    }

    /** The end of the last of so many working days more. */
    Instant later(Consultation consultation, int workingDays, ZoneId zone) {
        LocalDate last = DueDate.until(consultation.dueAt(), zone).lastDay();
        return end(WorkingDays.dayAfter(last, workingDays, daysOff(consultation.body())), zone);
    }

    private Set<LocalDate> daysOff(String body) {
        return contacts.of(body).daysOff();
    }

    private static Instant end(LocalDate lastDay, ZoneId zone) {
        return DueDate.endOf(lastDay, zone).end();
    }
}

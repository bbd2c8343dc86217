package org.passerelle.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.shared.ServiceAddress;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each morning, one mail to whoever chose so, with what came since the last. A notice is taken in the transaction that
 * writes the mail, so that it is told once, by one node, also when a morning was missed.
 */
@Component
class DailyDigest {

    private static final String PAGE = "notices";
    private static final LocalTime HOUR = LocalTime.of(7, 0);

    private final NoticeTable table;
    private final People people;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ServiceAddress address;

    DailyDigest(
            NoticeTable table,
            People people,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock,
            ServiceAddress address) {
        this.table = table;
        this.people = people;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.address = address;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void sendDue() {
        transaction.executeWithoutResult(status -> {
            Map<PersonId, List<Notice>> due =
                    table.takeForDigest(lastHour(), clock.instant(), LocalDate.now(clock)).stream()
                            .collect(Collectors.groupingBy(Notice::person, LinkedHashMap::new, Collectors.toList()));
            people.all(due.keySet()).forEach(person -> send(person, due.getOrDefault(person.id(), List.of())));
        });
    }

    private void send(Person person, List<Notice> notices) {
        if (person.isDisabled()) {
            return;
        }
        String lines = notices.stream()
                .sorted(java.util.Comparator.comparing(Notice::createdAt))
                .map(notice -> notice.subject() + "\n" + address.of(notice.path()))
                .collect(Collectors.joining("\n\n"));
        outbox.tell(
                person,
                Undelivered.DIGEST,
                PAGE,
                Map.of("name", person.name(), "count", notices.size(), "lines", lines, "link", address.of(PAGE)),
                null);
    }

    /** The last time that it was the hour of the summary. */
    private Instant lastHour() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime today = now.with(HOUR);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}

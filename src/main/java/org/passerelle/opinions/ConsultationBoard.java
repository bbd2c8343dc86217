package org.passerelle.opinions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Rights;
import org.passerelle.shared.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of a call's consultations: who has answered, how fast, who is late. Three queries, however many dossiers. */
@Service
@Transactional(readOnly = true)
public class ConsultationBoard {

    private static final Set<Consultation.Status> DROPPED =
            Set.of(Consultation.Status.WITHDRAWN, Consultation.Status.CANCELLED);

    private final ConsultationsTable table;
    private final BodyContacts contacts;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;

    ConsultationBoard(
            ConsultationsTable table, BodyContacts contacts, Conflicts conflicts, Calls calls, Rights rights) {
        this.table = table;
        this.contacts = contacts;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
    }

    /** A line for each body that was asked in the call, by kind and name. */
    public List<BodyLine> of(Actor actor, CallId call) {
        rights.require(actor, Act.READ_OPINIONS);
        Set<DossierId> closed = conflicts.closedTo(actor);
        ZoneId zone = calls.get(call).definition().zone();
        Map<DossierId, String> numbers = table.numbers(call);
        Map<String, BodyContact> known = contacts.all();
        Map<String, List<Consultation>> byBody = table.of(call).stream()
                .filter(c -> !DROPPED.contains(c.status()) && !closed.contains(c.dossier()))
                .collect(Collectors.groupingBy(Consultation::body, LinkedHashMap::new, Collectors.toList()));
        return byBody.entrySet().stream()
                .map(entry -> {
                    BodyContact contact = known.getOrDefault(entry.getKey(), BodyContact.unknown(entry.getKey()));
                    return line(entry.getValue(), numbers, contact.daysOff(), zone);
                })
                .sorted(Comparator.comparing((BodyLine line) -> line.body().kind())
                        .thenComparing(line -> line.body().label()))
                .toList();
    }

    private static BodyLine line(
            List<Consultation> asked, Map<DossierId, String> numbers, Set<LocalDate> daysOff, ZoneId zone) {
        List<Consultation> answered = with(asked, Consultation.Status.GIVEN);
        List<Consultation> silent = with(asked, Consultation.Status.SILENT);
        List<Consultation> awaited = with(asked, Consultation.Status.ASKED);
        return new BodyLine(
                asked.get(0).asked(),
                asked.size(),
                answered.size(),
                silent.size(),
                (int) silent.stream().filter(c -> c.late().isPresent()).count(),
                median(answered.stream()
                        .map(c -> days(c, daysOff, zone))
                        .sorted()
                        .toList()),
                awaited.stream()
                        .sorted(Comparator.comparing(Consultation::dueAt))
                        .map(c -> new BodyLine.Waiting(c, numbers.getOrDefault(c.dossier(), "")))
                        .toList(),
                (int) awaited.stream().filter(c -> !c.course().isExtended()).count());
    }

    private static List<Consultation> with(List<Consultation> all, Consultation.Status status) {
        return all.stream().filter(c -> c.status() == status).toList();
    }

    private static int days(Consultation answered, Set<LocalDate> daysOff, ZoneId zone) {
        Instant given = answered.givenAt();
        LocalDate last = (given == null ? answered.dueAt() : given).atZone(zone).toLocalDate();
        return WorkingDays.between(answered.askedAt().atZone(zone).toLocalDate(), last, daysOff);
    }

    /** @param sorted the smallest first */
    static @Nullable BigDecimal median(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        int sum = sorted.size() % 2 == 1 ? 2 * sorted.get(middle) : sorted.get(middle - 1) + sorted.get(middle);
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}

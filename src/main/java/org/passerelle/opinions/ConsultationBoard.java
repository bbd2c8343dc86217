package org.passerelle.opinions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Rights;
import org.passerelle.shared.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of a call's consultations: who has answered, how fast, who is late. Counted by the database, however many dossiers. */
@Service
@Transactional(readOnly = true)
public class ConsultationBoard {

    private final BoardTable table;
    private final BodyContacts contacts;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;
    private final Clock clock;

    ConsultationBoard(
            BoardTable table, BodyContacts contacts, Conflicts conflicts, Calls calls, Rights rights, Clock clock) {
        this.table = table;
        this.contacts = contacts;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
        this.clock = clock;
    }

    /** A line for each body that was asked in the call, by kind and name. */
    public List<BodyLine> of(Actor actor, CallId call) {
        rights.require(actor, Act.READ_OPINIONS);
        ZoneId zone = calls.get(call).definition().zone();
        Map<String, BodyContact> known = contacts.all();
        return table.tallies(call, conflicts.closedTo(actor), zone, clock.instant()).stream()
                .collect(Collectors.groupingBy(tally -> tally.body().name()))
                .entrySet()
                .stream()
                .map(entry -> line(
                        entry.getValue(),
                        known.getOrDefault(entry.getKey(), BodyContact.unknown(entry.getKey()))
                                .daysOff()))
                .sorted(Comparator.comparing((BodyLine line) -> line.body().kind())
                        .thenComparing(line -> line.body().label()))
                .toList();
    }

    /** The same lines, each with the numbers of the dossiers that its body is awaited for: to be taken away. */
    public List<BodyLine> naming(Actor actor, CallId call) {
        List<BodyLine> lines = of(actor, call);
        Map<String, List<String>> numbers = table.numbers(call, conflicts.closedTo(actor));
        return lines.stream()
                .map(line -> line.naming(numbers.getOrDefault(line.body().name(), List.of())))
                .toList();
    }

    /**
     * The dossiers of a call for which a body is awaited, the next deadline first.
     *
     * @param body as lists know it ({@code EMBASSY:HANOI})
     * @param after where the page before ended
     */
    public List<AwaitedOpinion> awaited(
            Actor actor, CallId call, String body, Optional<AwaitedOpinion> after, int limit) {
        rights.require(actor, Act.READ_OPINIONS);
        return table.awaited(call, body, conflicts.closedTo(actor), after, limit);
    }

    private static BodyLine line(List<Tally> all, Set<LocalDate> daysOff) {
        List<Tally> answered = with(all, Consultation.Status.GIVEN);
        List<Tally> silent = with(all, Consultation.Status.SILENT);
        List<Tally> awaited = with(all, Consultation.Status.ASKED);
        return new BodyLine(
                Collections.min(all, Comparator.comparing(Tally::due)).body(),
                many(all, tally -> true),
                many(answered, tally -> true),
                many(silent, tally -> true),
                many(silent, Tally::late),
                median(answered.stream()
                        .flatMap(tally -> Collections.nCopies(tally.many(), days(tally, daysOff)).stream())
                        .sorted()
                        .toList()),
                many(awaited, tally -> true),
                many(awaited, Tally::extendable),
                awaited.stream().map(Tally::due).min(Comparator.naturalOrder()).orElse(null),
                List.of());
    }

    private static List<Tally> with(List<Tally> all, Consultation.Status status) {
        return all.stream().filter(tally -> tally.status() == status).toList();
    }

    private static int many(List<Tally> tallies, Predicate<Tally> which) {
        return tallies.stream().filter(which).mapToInt(Tally::many).sum();
    }

    private static int days(Tally answered, Set<LocalDate> daysOff) {
        return WorkingDays.between(
                Objects.requireNonNull(answered.askedOn()), Objects.requireNonNull(answered.givenOn()), daysOff);
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

package org.passerelle.ui.committee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Allocation;
import org.passerelle.committee.AllocationRules;
import org.passerelle.committee.Candidate;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Ranking;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** Open sessions on proposals that the allocation made. */
final class Sessions {

    private static final DueYears HALVES =
            new DueYears(Map.of("MEAE", new TreeMap<>(Map.of(2027, Money.of(1), 2028, Money.of(1)))));

    private Sessions() {}

    /** The general call of domain.md §6.3: 220 000 € for three dossiers, MAIN, PARTIAL and WAITING. */
    static Session general() {
        return open(
                Map.of("MEAE", Money.of(220_000)),
                candidate("DOS-2027-0001", "82.50", Map.of("MEAE", Money.of(150_000)), 110_000),
                candidate("DOS-2027-0002", "77.50", Map.of("MEAE", Money.of(81_000)), 65_000),
                candidate("DOS-2027-0003", "69.50", Map.of("MEAE", Money.of(18_000)), 12_000));
    }

    /** The general call whose 2028 has room for nothing more; half of what each dossier receives falls due in it. */
    static Session yearly() {
        Session general = general();
        SortedMap<Integer, Money> years = new TreeMap<>(Map.of(2027, Money.of(130_000), 2028, Money.of(110_000)));
        return with(general, new Envelopes(Map.of("MEAE", Money.of(240_000)), Map.of("MEAE", years)), general.lines());
    }

    /** As many dossiers as that, of which the first two are funded. */
    static Session ofMany(int dossiers) {
        return open(
                Map.of("MEAE", Money.of(220_000)),
                IntStream.rangeClosed(1, dossiers)
                        .mapToObj(n -> candidate(
                                String.format("DOS-2027-%04d", n),
                                new BigDecimal(100)
                                        .subtract(new BigDecimal(n).movePointLeft(1))
                                        .toPlainString(),
                                Map.of("MEAE", Money.of(110_000)),
                                110_000))
                        .toArray(Candidate[]::new));
    }

    /** A joint fund whose second State runs short for the second dossier. */
    static Session joint() {
        return open(
                byFunder(100_000, 1_000_000),
                candidate("DOS-2027-0004", "79.00", byFunder(60_000, 660_000), 45_000),
                candidate("DOS-2027-0007", "79.00", byFunder(50_000, 550_000), 20_000));
    }

    /** The draft of a room that has changed nothing yet. */
    static RoomDraft draft(Session session) {
        return new RoomDraft(lines(session));
    }

    /** Its lines as a room reads them, page by page. */
    static RoomLines lines(Session session) {
        return new RoomLines(
                session.outline(),
                asked -> session.lines().stream()
                        .filter(line -> asked.contains(line.dossier()))
                        .toList(),
                asked -> asked.stream().collect(Collectors.toMap(Function.identity(), id -> HALVES)));
    }

    /** The same session after the applicant of a line withdrew. */
    static Session withdrawn(Session session, int line) {
        List<SessionLine> lines = new ArrayList<>(session.lines());
        lines.set(line, withdrawn(lines.get(line)));
        return with(session, session.available(), lines);
    }

    private static Session with(Session session, Envelopes available, List<SessionLine> lines) {
        return new Session(
                session.id(),
                session.call(),
                session.number(),
                session.proposedAt(),
                session.proposedBy(),
                session.deliberatedAt(),
                session.deliberatedBy(),
                available,
                session.present(),
                session.place(),
                lines);
    }

    private static SessionLine withdrawn(SessionLine line) {
        return new SessionLine(
                line.dossier(),
                line.number(),
                line.title(),
                line.leadName(),
                line.rank(),
                line.mean(),
                line.tieBreak(),
                line.wants(),
                line.viable(),
                line.proposed(),
                line.deliberated(),
                Instant.parse("2027-05-12T08:00:00Z"));
    }

    private static Session open(Map<String, Money> envelopes, Candidate... candidates) {
        Allocation allocation = Allocation.propose(
                List.of(candidates),
                new AllocationRules(Envelopes.of(envelopes), Percent.of(60), Percent.of(70), true));
        List<SessionLine> lines = Ranking.of(List.of(candidates)).stream()
                .map(candidate -> new SessionLine(
                        new DossierId(UUID.randomUUID()),
                        candidate.key(),
                        "Dossier " + candidate.key(),
                        "Commune de Brévalle",
                        allocation.of(candidate.key()).orElseThrow().rank(),
                        candidate.mean(),
                        null,
                        candidate.wants(),
                        candidate.minimumViable(),
                        allocation.of(candidate.key()).orElseThrow(),
                        null,
                        null))
                .toList();
        return new Session(
                SessionId.random(),
                CallId.random(),
                1,
                Instant.EPOCH,
                "Secrétariat",
                null,
                null,
                Envelopes.of(envelopes),
                List.of(),
                "",
                lines);
    }

    private static Candidate candidate(String number, String mean, Map<String, Money> wants, int least) {
        return new Candidate(
                number,
                new BigDecimal(mean),
                BigDecimal.ONE,
                BigDecimal.ONE,
                false,
                Money.of(least),
                Instant.EPOCH,
                wants,
                Money.of(least),
                DueYears.UNKNOWN);
    }

    private static Map<String, Money> byFunder(int euros, int dirhams) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        amounts.put("MEAE", Money.of(euros));
        amounts.put("DGCT", Money.of(dirhams));
        return amounts;
    }
}

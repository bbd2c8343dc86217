package org.passerelle.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.reviews.FairnessBench;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.synthesis.Book;

/** What the minutes of one session remark on its ranking; in French, for the service. */
final class SessionRemarks {

    private static final Language LANGUAGE = Language.FR;

    private final Session session;
    private final CallDefinition call;
    private final List<FairnessBench.Consulted> consulted;
    private final Optional<Book> book;
    private final Texts texts;
    private final Formats formats = new Formats(LANGUAGE);

    /**
     * @param consulted who looked at the fairness bench for this session
     * @param book the edition of the committee book that the committee had (ADR 0100)
     */
    SessionRemarks(
            Session session,
            CallDefinition call,
            List<FairnessBench.Consulted> consulted,
            Optional<Book> book,
            Texts texts) {
        this.session = session;
        this.call = call;
        this.consulted = List.copyOf(consulted);
        this.book = book;
        this.texts = texts;
    }

    List<String> all() {
        return Stream.of(book(), ties(), skipped(), bench())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> book() {
        return book.map(had -> texts.get(LANGUAGE, "letter.minutes.book", had.edition(), had.sha256())).stream()
                .toList();
    }

    /** Dossiers of the same mean, and what separated them (D7); the committee's own choice has its reason with the item. */
    private List<String> ties() {
        List<String> ties = new ArrayList<>();
        SessionLine before = null;
        for (SessionLine line : session.lines()) {
            if (before != null && line.tieBreak() != null) {
                ties.add(texts.get(
                        LANGUAGE,
                        "letter.minutes.tied",
                        line.number(),
                        before.number(),
                        texts.word(LANGUAGE, "tieBreak", line.tieBreak())));
            }
            before = line;
        }
        return ties;
    }

    /** Dossiers that wait although one behind them is funded. */
    private List<String> skipped() {
        int lastFunded = session.lines().stream()
                .filter(l -> !l.given().isEmpty())
                .mapToInt(SessionLine::rank)
                .max()
                .orElse(0);
        return session.lines().stream()
                .filter(l -> !l.isWithdrawnFirst())
                .filter(l -> l.outcome().list() == RankingList.WAITING && l.rank() < lastFunded)
                .map(l -> texts.get(LANGUAGE, "letter.minutes.skipped", l.number()))
                .toList();
    }

    /** Where the call announces the fairness bench: who consulted it, on which days; or that nobody did. */
    private List<String> bench() {
        if (!call.procedure().review().fairnessBench()) {
            return List.of();
        }
        if (consulted.isEmpty()) {
            return List.of(texts.get(LANGUAGE, "letter.minutes.noBench"));
        }
        String who = consulted.stream()
                .map(each -> texts.get(
                        LANGUAGE,
                        "letter.minutes.bench.by",
                        each.name(),
                        formats.date(each.at().atZone(call.zone()).toLocalDate())))
                .distinct()
                .collect(Collectors.joining(", "));
        return List.of(texts.get(LANGUAGE, "letter.minutes.bench", who));
    }
}

package org.passerelle.forms;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;
import org.passerelle.shared.Language;

/**
 * From a month to a month, both included ({@code textfield} with the widget {@code period}); kept as
 * {@code {"from": "2027-09", "to": "2029-12"}}.
 *
 * @param first a day of the earliest month
 * @param last a day of the latest month
 */
public record Months(Head head, String key, boolean required, @Nullable Feel readonly, Feel first, Feel last)
        implements Question {

    public static final String FROM = "from";
    public static final String TO = "to";

    private static final DateTimeFormatter NEUTRAL = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final DateTimeFormatter KEPT = DateTimeFormatter.ofPattern("uuuu-MM");
    private static final int MOST = 600;

    /** The months that may be chosen; none as long as the bounds are not known. */
    public List<YearMonth> offered(Scope scope) {
        Optional<YearMonth> earliest = Schedule.day(first, scope).map(YearMonth::from);
        Optional<YearMonth> latest = Schedule.day(last, scope).map(YearMonth::from);
        return earliest.isPresent() && latest.isPresent()
                ? Stream.iterate(earliest.get(), m -> !m.isAfter(latest.get()), m -> m.plusMonths(1))
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /** One end of what is kept. */
    public static Optional<YearMonth> end(@Nullable Object kept, String which) {
        return kept instanceof Map<?, ?> both && both.get(which) instanceof String text
                ? parsed(text, KEPT)
                : Optional.empty();
    }

    /** What is kept of both ends; the one that is not chosen is left out. */
    public static Map<String, Object> kept(Optional<YearMonth> from, Optional<YearMonth> to) {
        Answers none = Answers.none();
        Answers begun = from.map(month -> none.with(FROM, month.toString())).orElse(none);
        return to.map(month -> begun.with(TO, month.toString())).orElse(begun).values();
    }

    /** "September 2027 – December 2029". */
    public static String words(@Nullable Object kept, Language language) {
        return Stream.of(FROM, TO)
                .flatMap(which -> end(kept, which).stream())
                .map(month -> words(month, language))
                .reduce((from, to) -> from + " – " + to)
                .orElse("");
    }

    public static String words(YearMonth month, Language language) {
        return inWords(language).format(month);
    }

    /** A month from its words. */
    public static Optional<YearMonth> read(String words, Language language) {
        return parsed(words.strip(), inWords(language));
    }

    Judged judge(@Nullable Object value, Scope scope) {
        if (value == null || value instanceof Map<?, ?> both && both.isEmpty()) {
            return required ? Judged.missing() : Judged.sound(null);
        }
        Optional<YearMonth> from = end(value, FROM);
        Optional<YearMonth> to = end(value, TO);
        if (from.isEmpty() || to.isEmpty()) {
            return Judged.wrong(value, Fault.MONTH);
        }
        if (to.get().isBefore(from.get())) {
            return Judged.wrong(value, Fault.ORDER);
        }
        List<YearMonth> offered = offered(scope);
        return offered.isEmpty() || offered.containsAll(List.of(from.get(), to.get()))
                ? Judged.sound(kept(from, to))
                : Judged.wrong(value, Fault.BOUNDS, bounds(offered));
    }

    /** The whole of what may be chosen. */
    Optional<Object> whole(Scope scope) {
        List<YearMonth> offered = offered(scope);
        return offered.isEmpty()
                ? Optional.empty()
                : Optional.of(kept(Optional.of(offered.get(0)), Optional.of(offered.get(offered.size() - 1))));
    }

    private static String bounds(List<YearMonth> offered) {
        return NEUTRAL.format(offered.get(0)) + " – " + NEUTRAL.format(offered.get(offered.size() - 1));
    }

    private static DateTimeFormatter inWords(Language language) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language.locale());
    }

    private static Optional<YearMonth> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(YearMonth.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

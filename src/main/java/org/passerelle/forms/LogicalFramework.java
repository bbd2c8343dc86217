package org.passerelle.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The logical framework read across its lists (domain.md §3.2 H): each specific objective with the results, indicators
 * and activities that name it by its number. What names none, or one that is not there, stands in a last line of its own.
 */
public record LogicalFramework(List<Line> lines) {

    static final String OBJECTIVES = "specificObjectives";
    static final String RESULTS = "results";
    static final String ACTIVITIES = "activities";
    static final String INDICATORS = "indicators";

    /** The lists that a form with this widget asks for. */
    static final Set<String> LISTS = Set.of(OBJECTIVES, RESULTS, ACTIVITIES, INDICATORS);

    public LogicalFramework {
        lines = List.copyOf(lines);
    }

    /**
     * An objective and what leads to it.
     *
     * @param objective empty for what is tied to none yet
     * @param indicators each with where it begins and where it is to arrive: {@code Ménages desservis (120 → 900 foyers)}
     */
    public record Line(String objective, List<String> results, List<String> indicators, List<String> activities) {

        boolean isEmpty() {
            return objective.isEmpty() && results.isEmpty() && indicators.isEmpty() && activities.isEmpty();
        }
    }

    public static LogicalFramework of(Answers answers) {
        List<Answers> objectives = answers.items(OBJECTIVES);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            int number = i + 1;
            lines.add(line(objectives.get(i).text("objective").orElse(""), answers, named -> named == number));
        }
        lines.add(line("", answers, named -> named < 1 || named > objectives.size()));
        return new LogicalFramework(
                lines.stream().filter(line -> !line.isEmpty()).toList());
    }

    private static Line line(String objective, Answers answers, Predicate<Integer> fits) {
        List<Answers> results = answers.items(RESULTS);
        return new Line(
                objective,
                words(results, "result", item -> fits.test(number(item, "objective"))),
                answers.items(INDICATORS).stream()
                        .filter(item -> fits.test(number(item, "objective")))
                        .map(LogicalFramework::indicator)
                        .filter(words -> !words.isEmpty())
                        .toList(),
                words(answers.items(ACTIVITIES), "activity", item -> fits.test(objective(item, results))));
    }

    private static List<String> words(List<Answers> items, String key, Predicate<Answers> fits) {
        return items.stream()
                .filter(fits)
                .flatMap(item -> item.text(key).stream())
                .toList();
    }

    /** The objective of an activity is that of its result. */
    private static int objective(Answers activity, List<Answers> results) {
        int result = number(activity, "result");
        return result < 1 || result > results.size() ? 0 : number(results.get(result - 1), "objective");
    }

    private static String indicator(Answers item) {
        String name = item.text("indicator").orElse("");
        String target = item.text("target").orElse("");
        if (name.isEmpty() || target.isEmpty()) {
            return name;
        }
        String from = item.text("baseline").map(baseline -> baseline + " → ").orElse("");
        String unit = item.text("unit").map(word -> " " + word).orElse("");
        return name + " (" + from + target + unit + ")";
    }

    private static int number(Answers item, String key) {
        return item.number(key).map(Number::intValue).orElse(0);
    }
}

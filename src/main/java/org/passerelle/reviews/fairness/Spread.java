package org.passerelle.reviews.fairness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How far the scores of one criterion lie apart.
 *
 * @param criterion its code
 * @param overall of all sheets of the call together
 * @param within the standard deviation that remains between reviewers of one same dossier, pooled over the dossiers
 * @param byDossier of the sheets of each dossier that has at least two
 */
public record Spread(String criterion, Width overall, double within, Map<Subject, Width> byDossier) {

    /**
     * A standard deviation (of a sample) and a range, in points of 5.
     *
     * @param range the highest less the lowest
     */
    public record Width(double deviation, double range) {

        static Width of(List<Double> scores) {
            double range = scores.stream().mapToDouble(s -> s).max().orElse(0)
                    - scores.stream().mapToDouble(s -> s).min().orElse(0);
            return new Width(scores.size() < 2 ? 0 : Math.sqrt(squares(scores) / (scores.size() - 1)), range);
        }
    }

    public Spread {
        byDossier = Collections.unmodifiableMap(new LinkedHashMap<>(byDossier));
    }

    /** The same, silent on these dossiers. */
    Spread without(Predicate<Subject> closed) {
        Map<Subject, Width> open = new LinkedHashMap<>(byDossier);
        open.keySet().removeIf(closed);
        return new Spread(criterion, overall, within, open);
    }

    /** One for each criterion that was scored, by code. */
    static List<Spread> of(List<LockedSheet> sheets) {
        Map<String, Map<Subject, List<Double>>> scores = new TreeMap<>();
        sheets.forEach(sheet -> sheet.scores()
                .forEach((criterion, score) -> scores.computeIfAbsent(criterion, k -> new LinkedHashMap<>())
                        .computeIfAbsent(sheet.dossier(), k -> new ArrayList<>())
                        .add(score.doubleValue())));
        return scores.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Spread of(String criterion, Map<Subject, List<Double>> scores) {
        Map<Subject, Width> byDossier = new LinkedHashMap<>();
        double squares = 0;
        int spare = 0;
        for (Map.Entry<Subject, List<Double>> dossier : scores.entrySet()) {
            List<Double> given = dossier.getValue();
            if (given.size() > 1) {
                byDossier.put(dossier.getKey(), Width.of(given));
                squares += squares(given);
                spare += given.size() - 1;
            }
        }
        Width overall = Width.of(scores.values().stream().flatMap(List::stream).toList());
        return new Spread(criterion, overall, spare == 0 ? 0 : Math.sqrt(squares / spare), byDossier);
    }

    private static double squares(List<Double> scores) {
        double mean = scores.stream().mapToDouble(s -> s).average().orElse(0);
        return scores.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
    }
}

package org.passerelle.reviews.fairness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.passerelle.people.PersonId;

/**
 * The additive model found in another way: each dossier's level is the mean of its sheets less the reviewers' effects, each
 * reviewer's effect the mean of the sheets less the dossiers' levels, turn about until nothing moves. No matrix is solved.
 */
final class AlternatingMeans {

    private static final int TURNS = 100_000;
    private static final double STILL = 1e-12;

    final Map<Subject, Double> levels = new HashMap<>();
    final Map<PersonId, Double> effects = new HashMap<>();

    AlternatingMeans(List<LockedSheet> sheets) {
        double moved = 1;
        for (int turn = 0; turn < TURNS && moved > STILL; turn++) {
            moved = settle(sheets, levels, LockedSheet::dossier, s -> effects.getOrDefault(s.reviewer(), 0d))
                    + settle(sheets, effects, LockedSheet::reviewer, s -> levels.getOrDefault(s.dossier(), 0d));
        }
        double mean = effects.values().stream().mapToDouble(e -> e).average().orElseThrow();
        effects.replaceAll((reviewer, effect) -> effect - mean);
        levels.replaceAll((dossier, level) -> level + mean);
    }

    private static <K> double settle(
            List<LockedSheet> sheets,
            Map<K, Double> found,
            Function<LockedSheet, K> key,
            ToDoubleFunction<LockedSheet> other) {
        Map<K, Double> means = sheets.stream()
                .collect(Collectors.groupingBy(
                        key, Collectors.averagingDouble(s -> s.total().doubleValue() - other.applyAsDouble(s))));
        double moved = means.entrySet().stream()
                .mapToDouble(e -> Math.abs(e.getValue() - found.getOrDefault(e.getKey(), 0d)))
                .max()
                .orElse(0);
        found.putAll(means);
        return moved;
    }
}

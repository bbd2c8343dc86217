package org.passerelle.calls;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * One line of the review grid; weights of a grid sum to 100.
 *
 * @param code {@code C4}
 * @param levels what each whole score from 0 to 5 stands for: six texts, or none
 */
public record Criterion(String code, LocalizedText label, int weight, @Nullable List<LocalizedText> levels) {

    /** Scores go from 0 to 5. */
    public static final int LEVELS = 6;

    public Criterion {
        levels = levels == null ? List.of() : List.copyOf(levels);
    }

    /** One whose levels are not described. */
    public Criterion(String code, LocalizedText label, int weight) {
        this(code, label, weight, List.of());
    }

    @Override
    public List<LocalizedText> levels() {
        return levels == null ? List.of() : levels;
    }

    /** What the whole score at or below stands for, where it is described. */
    public Optional<LocalizedText> level(double score) {
        int whole = (int) Math.floor(score);
        return whole >= 0 && whole < levels().size() ? Optional.of(levels().get(whole)) : Optional.empty();
    }
}

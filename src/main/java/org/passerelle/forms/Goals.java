package org.passerelle.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;
import org.passerelle.shared.Agenda;
import org.passerelle.shared.Language;

/**
 * The goals of the 2030 Agenda that a project serves, the main one first, and their targets ({@code textfield} with the
 * widget {@code sdg}; domain.md §3.2 A).
 *
 * @param max the most goals, the main one included; 0 for no bound
 */
public record Goals(Head head, String key, boolean required, @Nullable Feel readonly, int max) implements Question {

    Judged judge(@Nullable Object value) {
        if (value != null && !(value instanceof List<?>)) {
            return Judged.wrong(value, Fault.KIND);
        }
        List<String> codes = codes(value);
        if (codes.isEmpty()) {
            return required ? Judged.missing() : Judged.sound(null);
        }
        Optional<String> unknown =
                codes.stream().filter(code -> Agenda.words(code).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return Judged.wrong(codes, Fault.GOAL, unknown.get());
        }
        ChosenGoals chosen = ChosenGoals.of(codes);
        return max > 0 && chosen.goals().size() > max
                ? Judged.wrong(chosen.codes(), Fault.TOO_MANY, max)
                : Judged.sound(chosen.codes());
    }

    /** The answer in words, one code a line; what is no code stays as it is. */
    public static List<String> words(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> Agenda.words(code).map(text -> text.in(language)).orElse(code))
                .toList();
    }

    private static List<String> codes(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}

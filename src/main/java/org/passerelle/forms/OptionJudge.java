package org.passerelle.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;

/** Judges what was chosen among options; each option counts once, in the order of choice. */
final class OptionJudge {

    private OptionJudge() {}

    static Judged judge(Choice field, @Nullable Object value, Scope scope) {
        if (value == null || value.toString().isBlank()) {
            return field.required() ? Judged.missing() : Judged.sound(null);
        }
        String chosen = value.toString();
        return values(field, scope).contains(chosen) ? Judged.sound(chosen) : Judged.wrong(chosen, Fault.OPTION);
    }

    static Judged judge(Choices field, @Nullable Object value, Scope scope) {
        if (value != null && !(value instanceof List<?>)) {
            return Judged.wrong(value, Fault.KIND);
        }
        Set<String> chosen = new LinkedHashSet<>();
        (value == null ? List.of() : (List<?>) value).forEach(v -> chosen.add(String.valueOf(v)));
        if (chosen.isEmpty()) {
            return field.required() ? Judged.missing() : Judged.sound(null);
        }
        Set<String> options = values(field, scope);
        List<Object> kept = kept(options, chosen);
        if (!options.containsAll(chosen)) {
            return Judged.wrong(kept, Fault.OPTION);
        }
        return field.max() > 0 && chosen.size() > field.max()
                ? Judged.wrong(kept, Fault.TOO_MANY, field.max())
                : Judged.sound(kept);
    }

    /** Whole numbers where every option is one: {@code sdgs} are 1 to 17. */
    private static List<Object> kept(Set<String> options, Set<String> chosen) {
        boolean numbers = Stream.concat(options.stream(), chosen.stream()).allMatch(v -> v.matches("\\d{1,9}"));
        List<Object> kept = new ArrayList<>();
        chosen.forEach(v -> kept.add(numbers ? (Object) Integer.valueOf(v) : v));
        return kept;
    }

    private static Set<String> values(Question field, Scope scope) {
        return field.options().in(scope).stream().map(Option::value).collect(Collectors.toSet());
    }
}

package org.passerelle.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * What can be chosen: the options of the file ({@code values}), or what an expression makes of the other answers
 * ({@code valuesExpression}, or {@code valuesKey}: the name of one).
 *
 * @param named the options of the file; where they are reckoned, the words for values that people do not read
 */
public record Options(List<Option> named, @Nullable Feel reckoned) {

    static final Options NONE = new Options(List.of(), null);

    public Options {
        named = List.copyOf(named);
    }

    /** Whether they change with the answers. */
    public boolean isReckoned() {
        return reckoned != null;
    }

    /** The options here and now, each once, read from data as the official viewer reads them. */
    public List<Option> in(Scope scope) {
        if (reckoned == null) {
            return named;
        }
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        reckoned.value(scope)
                .filter(List.class::isInstance)
                .map(list -> (List<?>) list)
                .orElse(List.of())
                .forEach(item -> option(item).filter(o -> seen.add(o.value())).ifPresent(options::add));
        return options;
    }

    /** The words of a value; none for one that cannot be chosen. */
    public Optional<LocalizedText> label(Object value, Scope scope) {
        return find(in(scope), value.toString()).map(Option::label);
    }

    private Optional<Option> option(@Nullable Object item) {
        if (item instanceof Map<?, ?> both) {
            return value(both.get("value")).map(v -> new Option(v, words(v, both.get("label"))));
        }
        return value(item).map(v -> new Option(v, words(v, null)));
    }

    private static Optional<String> value(@Nullable Object value) {
        if (value instanceof Number) {
            return Answers.decimal(value).map(n -> n.stripTrailingZeros().toPlainString());
        }
        return value instanceof String || value instanceof Boolean
                ? Optional.of(value.toString()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private LocalizedText words(String value, @Nullable Object label) {
        return find(named, value)
                .map(Option::label)
                .orElseGet(() -> LocalizedText.of(label instanceof String text && !text.isEmpty() ? text : value));
    }

    private static Optional<Option> find(List<Option> options, String value) {
        return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }
}

package org.passerelle.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A typed view of what was answered, by key; keys may be dotted and may number an item of a list. A value of another
 * type than asked reads as no answer: the judge says what is wrong with it.
 */
public record Answers(Map<String, Object> values) {

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Answers none() {
        return new Answers(Map.of());
    }

    public Optional<Object> at(String key) {
        return Paths.get(values, key);
    }

    /** The text, trimmed; none where it is blank. */
    public Optional<String> text(String key) {
        return at(key).filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .filter(text -> !text.isEmpty());
    }

    public Optional<BigDecimal> number(String key) {
        return at(key).flatMap(Answers::decimal);
    }

    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(Answers::day);
    }

    public boolean isTicked(String key) {
        return at(key).filter(Boolean.TRUE::equals).isPresent();
    }

    /** The values of a multiple choice, as text. */
    public List<String> chosen(String key) {
        return at(key).filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    /** The items of a list. */
    public List<Answers> items(String key) {
        return at(key).filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(Answers::item).toList())
                .orElse(List.of());
    }

    /** The answers that stand under a path, read from there; itself for an empty path. */
    @SuppressWarnings("unchecked")
    public Answers under(String path) {
        return path.isEmpty()
                ? this
                : at(path).filter(Map.class::isInstance)
                        .map(map -> new Answers((Map<String, Object>) map))
                        .orElse(none());
    }

    /** These answers with another one, or without it where it is null. */
    public Answers with(String key, @Nullable Object value) {
        Map<String, Object> copy = Copies.deep(values);
        Paths.put(copy, key, value);
        return new Answers(copy);
    }

    /** These answers with all of the others over them. */
    public Answers with(Map<String, Object> others) {
        Map<String, Object> copy = Copies.deep(values);
        copy.putAll(others);
        return new Answers(copy);
    }

    static Optional<BigDecimal> decimal(Object value) {
        try {
            return value instanceof Number || value instanceof String
                    ? Optional.of(new BigDecimal(value.toString().strip()))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Answers item(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? new Answers((Map<String, Object>) map) : none();
    }
}

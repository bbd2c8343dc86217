package org.passerelle.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What documents were read as, by their very text: most readings find the document that the last one found, and to compare
 * two texts is much quicker than to parse one. Only for what never changes once it is read. The least asked for goes first.
 */
public final class ReadTexts<T> {

    private final Function<String, T> reader;
    private final Map<String, T> known;

    /** @param most how many are kept */
    public ReadTexts(int most, Function<String, T> reader) {
        this.reader = reader;
        known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        });
    }

    public T of(String text) {
        T found = known.get(text);
        if (found == null) {
            found = reader.apply(text);
            known.put(text, found);
        }
        return found;
    }

    /** A document of maps and lists that nobody can change any more. */
    public static Map<String, Object> frozenMap(String json) {
        Map<String, Object> frozen = new LinkedHashMap<>();
        Json.readMap(json).forEach((key, value) -> frozen.put(key, frozen(value)));
        return Collections.unmodifiableMap(frozen);
    }

    private static Object frozen(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> frozen = new LinkedHashMap<>();
            map.forEach((key, inner) -> frozen.put(key, frozen(inner)));
            return Collections.unmodifiableMap(frozen);
        }
        return value instanceof List<?> list
                ? Collections.unmodifiableList(
                        list.stream().map(ReadTexts::frozen).collect(Collectors.toList()))
                : value;
    }
}

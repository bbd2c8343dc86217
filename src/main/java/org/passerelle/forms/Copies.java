package org.passerelle.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of nested maps and lists that can be written to. */
final class Copies {

    private Copies() {}

    static Map<String, Object> deep(Map<String, Object> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, value(value)));
        return copy;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return deep((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(value(item)));
            return copy;
        }
        return value;
    }
}

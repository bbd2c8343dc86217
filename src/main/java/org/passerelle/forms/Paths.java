package org.passerelle.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes nested maps and lists by a dotted path: {@code contact.email}, {@code risks.0.impact}. */
final class Paths {

    private Paths() {}

    static Optional<Object> get(Map<String, Object> map, String path) {
        Object here = map;
        for (String step : path.split("\\.", -1)) {
            if (here instanceof Map<?, ?> inner) {
                here = inner.get(step);
            } else if (here instanceof List<?> list && step.matches("\\d{1,6}")) {
                int index = Integer.parseInt(step);
                here = index < list.size() ? list.get(index) : null;
            } else {
                here = null;
            }
            if (here == null) {
                return Optional.empty();
            }
        }
        return Optional.of(here);
    }

    static void put(Map<String, Object> map, String path, @Nullable Object value) {
        int dot = path.lastIndexOf('.');
        Map<String, Object> target = dot < 0 ? map : descend(map, path.substring(0, dot));
        target.put(path.substring(dot + 1), value);
    }

    /** The map at a path, made where it is missing; a number in the path is an item of a list that has it. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> descend(Map<String, Object> map, String path) {
        Object here = map;
        for (String step : path.split("\\.", -1)) {
            if (here instanceof List<?> list) {
                here = list.get(Integer.parseInt(step));
                continue;
            }
            Map<String, Object> inner = (Map<String, Object>) here;
            Object next = inner.get(step);
            if (!(next instanceof Map<?, ?>) && !(next instanceof List<?>)) {
                next = new LinkedHashMap<String, Object>();
                inner.put(step, next);
            }
            here = next;
        }
        return (Map<String, Object>) here;
    }

    static String join(String prefix, String path) {
        if (prefix.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? prefix : prefix + "." + path;
    }

    /** The path without the numbers of items: {@code risks.impact}. */
    static String withoutNumbers(String path) {
        return path.replaceAll("(^|\\.)\\d+(?=\\.|$)", "").replaceAll("^\\.", "");
    }
}

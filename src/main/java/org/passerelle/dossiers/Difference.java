package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Json;

/**
 * What one snapshot of a dossier says otherwise than the one before, field by field, down to the cell of the budget.
 *
 * @param part {@link Written#PLAN}, {@link Written#PARTNERS}, {@link #DOCUMENTS}, or empty for an answer of the form
 * @param place dotted, within its part: {@code title}, {@code risks.0.impact}, {@code expenses.2.amounts.2027}; for a
 *     document its type
 * @param before null where nothing stood there
 * @param after null where nothing stands there any more
 */
public record Difference(String part, String place, @Nullable Object before, @Nullable Object after) {

    public static final String DOCUMENTS = "documents";

    /** Everything that differs, answers first, then partners, plan and documents. */
    static List<Difference> between(Snapshot before, Snapshot after) {
        Map<String, Object> old = Json.readMap(before.content());
        Map<String, Object> now = Json.readMap(after.content());
        List<Difference> found = new ArrayList<>();
        walk("", "", old.get("answers"), now.get("answers"), found);
        set(Written.PARTNERS, "organisation", old.get("partners"), now.get("partners"), found);
        walk(Written.PLAN, "", old.get("plan"), now.get("plan"), found);
        set(DOCUMENTS, "sha256", old.get("documents"), now.get("documents"), found);
        return List.copyOf(found);
    }

    private static void walk(
            String part, String place, @Nullable Object before, @Nullable Object after, List<Difference> found) {
        if (Objects.equals(before, after)) {
            return;
        }
        if ((before == null || isTable(before)) && (after == null || isTable(after))) {
            lines(part, place, list(before), list(after), found);
        } else if (isMap(before) && isMap(after)) {
            Set<Object> keys = new LinkedHashSet<>(new TreeMap<>(map(before)).keySet());
            keys.addAll(new TreeMap<>(map(after)).keySet());
            keys.forEach(key ->
                    walk(part, at(place, key), map(before).get(key), map(after).get(key), found));
        } else {
            found.add(new Difference(part, place, before, after));
        }
    }

    /** Lines keep their numbers: a line that came or went counts whole. */
    private static void lines(String part, String place, List<?> before, List<?> after, List<Difference> found) {
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            Object old = i < before.size() ? before.get(i) : null;
            Object now = i < after.size() ? after.get(i) : null;
            if (old == null || now == null) {
                found.add(new Difference(part, at(place, i), old, now));
            } else {
                walk(part, at(place, i), old, now, found);
            }
        }
    }

    /** What has no order: an element stands on one side, on the other, or on both and then says nothing. */
    private static void set(
            String part, String key, @Nullable Object before, @Nullable Object after, List<Difference> found) {
        Map<Object, Object> old = keyed(key, before);
        Map<Object, Object> now = keyed(key, after);
        old.forEach((id, value) -> {
            if (!Objects.equals(value, now.get(id))) {
                found.add(new Difference(part, "", value, now.get(id)));
            }
        });
        now.forEach((id, value) -> {
            if (!old.containsKey(id)) {
                found.add(new Difference(part, "", null, value));
            }
        });
    }

    private static Map<Object, Object> keyed(String key, @Nullable Object elements) {
        Map<Object, Object> keyed = new LinkedHashMap<>();
        list(elements)
                .forEach(element -> keyed.put(
                        String.valueOf(map(element).get(key)) + map(element).get("type"), element));
        return keyed;
    }

    private static boolean isMap(@Nullable Object value) {
        return value == null || value instanceof Map<?, ?>;
    }

    private static boolean isTable(@Nullable Object value) {
        return value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String at(String place, Object key) {
        return place.isEmpty() ? key.toString() : place + "." + key;
    }
}

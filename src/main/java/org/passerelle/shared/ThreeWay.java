package org.passerelle.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what one wrote over what another saved meanwhile, down to the single field: what only one of them touched is taken
 * from that one, lines that both added follow each other. Where both wrote something else, theirs stands and a
 * clash is noted.
 */
public final class ThreeWay {

    /** @param place dotted, from the root */
    public record Clash(String place, @Nullable Object mine, @Nullable Object theirs) {}

    private final List<Clash> clashes = new ArrayList<>();

    /** Where both wrote something else. */
    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    /**
     * @param place where these values stand
     * @param before what both began from
     * @param theirs what was saved meanwhile
     */
    public @Nullable Object merge(
            String place, @Nullable Object before, @Nullable Object mine, @Nullable Object theirs) {
        if (Objects.equals(mine, theirs) || Objects.equals(before, mine)) {
            return theirs;
        }
        if (Objects.equals(before, theirs)) {
            return mine;
        }
        if (mine instanceof Map<?, ?> m && theirs instanceof Map<?, ?> t) {
            return maps(place, before instanceof Map<?, ?> b ? b : Map.of(), m, t);
        }
        if (before instanceof List<?> b && mine instanceof List<?> m && theirs instanceof List<?> t && grew(b, m, t)) {
            return lists(place, b, m, t);
        }
        clashes.add(new Clash(place, mine, theirs));
        return theirs;
    }

    private Map<String, @Nullable Object> maps(String place, Map<?, ?> before, Map<?, ?> mine, Map<?, ?> theirs) {
        Set<Object> keys = new LinkedHashSet<>(theirs.keySet());
        keys.addAll(mine.keySet());
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (Object key : keys) {
            String inner = place.isEmpty() ? key.toString() : place + "." + key;
            Object value = merge(inner, before.get(key), mine.get(key), theirs.get(key));
            if (value != null) {
                merged.put(key.toString(), value);
            }
        }
        return merged;
    }

    /** Lines keep their numbers as long as nobody takes one out; a choice of several values is one value. */
    private static boolean grew(List<?> before, List<?> mine, List<?> theirs) {
        return mine.size() >= before.size()
                && theirs.size() >= before.size()
                && mine.stream().allMatch(Map.class::isInstance)
                && theirs.stream().allMatch(Map.class::isInstance);
    }

    private List<@Nullable Object> lists(String place, List<?> before, List<?> mine, List<?> theirs) {
        List<@Nullable Object> merged = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            merged.add(merge(place + "." + i, before.get(i), mine.get(i), theirs.get(i)));
        }
        merged.addAll(theirs.subList(before.size(), theirs.size()));
        merged.addAll(mine.subList(before.size(), mine.size()));
        return merged;
    }
}

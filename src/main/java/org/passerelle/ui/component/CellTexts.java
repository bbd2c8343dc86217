package org.passerelle.ui.component;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Texts that stand in the cells of a budget as they were typed: the one that is being written, so that nobody is disturbed
 * while typing, and those that are no amount.
 */
final class CellTexts {

    private final Map<String, String> unreadable = new TreeMap<>();
    private String place = "";
    private String text = "";

    /** Somebody is writing this, and it can be read. */
    void typing(String at, String typed) {
        unreadable.remove(at);
        place = at;
        text = typed;
    }

    /** Somebody left this behind, and it cannot be read; or no text any more, where it can. */
    void left(String at, String typed, boolean readable) {
        place = "";
        if (readable) {
            unreadable.remove(at);
        } else {
            unreadable.put(at, typed);
        }
    }

    Set<String> unreadable() {
        return unreadable.keySet();
    }

    /** The texts of a line by their places. */
    Map<String, String> under(String line) {
        Map<String, String> texts = new TreeMap<>(unreadable);
        if (!place.isEmpty()) {
            texts.put(place, text);
        }
        texts.keySet().removeIf(at -> !at.startsWith(line + "."));
        return Map.copyOf(texts);
    }

    void clear() {
        unreadable.clear();
        place = "";
    }
}

package org.passerelle.letters;

import java.util.Map;
import java.util.Objects;

/**
 * The words of a confirmation in its signatory's language, which stand beside the French ones.
 *
 * @param language its tag: {@code ar}
 * @param direction {@code ltr} or {@code rtl}
 * @param words by the end of their keys in {@code letter.confirmation}, and by the kinds of contribution
 */
public record Translation(String language, String direction, Map<String, String> words) {

    public Translation {
        words = Map.copyOf(words);
    }

    /** Public because the letter's template asks it. */
    public String of(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}

package org.passerelle.forms;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;

/**
 * What stands before and after a field ({@code appearance}): a unit, a currency, the beginning of an address. It is no
 * part of the answer.
 */
public record Adorners(@Nullable LocalizedText prefix, @Nullable LocalizedText suffix) {

    static final Adorners NONE = new Adorners(null, null);

    private static final String SPACE = "\u00a0";

    /** A text as it reads with what stands beside it: {@code https://} goes on in its answer. */
    public String joined(String text, Language language) {
        return words(prefix, language) + text + words(suffix, language);
    }

    /** A figure as it reads with its unit, from which a space that does not break sets it off. */
    public String spaced(String figure, Language language) {
        return spaced(words(prefix, language), figure, words(suffix, language));
    }

    /** Both, for who cannot see where they stand; empty for none. */
    public String said(Language language) {
        return spaced(words(prefix, language), words(suffix, language));
    }

    private static String spaced(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(SPACE));
    }

    private static String words(@Nullable LocalizedText text, Language language) {
        return text == null ? "" : text.in(language);
    }
}

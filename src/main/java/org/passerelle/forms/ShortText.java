package org.passerelle.forms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * A line of text ({@code textfield}).
 *
 * @param pattern what the whole or a part must match, as a browser would look for it
 * @param patternMessage what to say where it does not
 * @param suggestions options offered, never imposed: the code is kept of one that is chosen, the words of what is written
 * @param adorners what stands beside the text: {@code https://}
 */
public record ShortText(
        Head head,
        String key,
        boolean required,
        @Nullable Feel readonly,
        Lengths lengths,
        Kind kind,
        @Nullable Pattern pattern,
        @Nullable LocalizedText patternMessage,
        List<Option> suggestions,
        Adorners adorners)
        implements Question {

    /** The predefined patterns of form-js. */
    public enum Kind {
        /** Any text, or the field's own pattern. */
        PLAIN,
        /** An address of e-mail. */
        EMAIL,
        /** A telephone number, kept as E.164. */
        PHONE
    }

    public ShortText {
        suggestions = List.copyOf(suggestions);
    }

    /** The words of a suggestion that was chosen; none for a text of one's own. */
    public Optional<LocalizedText> suggested(String value) {
        return suggestions.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst();
    }
}

package org.passerelle.forms;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * A line of text ({@code textfield}).
 *
 * @param pattern what the whole or a part must match, as a browser would look for it
 * @param patternMessage what to say where it does not
 * @param suggestions words offered, never imposed; the French one is the value
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
        List<LocalizedText> suggestions)
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
}

package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A text in French and, where it exists, in English; the English reader sees the French one otherwise. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedText(String fr, @Nullable String en) {

    public static LocalizedText of(String fr) {
        return new LocalizedText(fr, null);
    }

    public String in(Language language) {
        return en != null && shownTo(language) == Language.EN ? en : fr;
    }

    /** The language in which a reader of this one is given it. */
    public Language shownTo(Language language) {
        return en == null || en.isBlank() ? Language.FR : language;
    }
}

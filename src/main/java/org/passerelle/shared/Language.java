package org.passerelle.shared;

import java.util.Arrays;
import java.util.Locale;

/** A language of every screen, mail and document. French is the first; every one is complete. */
public enum Language {
    /** French, the language of the service. */
    FR(Locale.FRANCE),
    /** English, for partners, posts and visitors who prefer it. */
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The language of a browser or a person; French where it is none of ours. */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(FR);
    }
}

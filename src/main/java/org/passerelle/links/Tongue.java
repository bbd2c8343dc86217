package org.passerelle.links;

import java.util.Locale;

/** A language in which a partner is written to; its texts are {@code links/words_TAG.properties}. */
public enum Tongue {
    /** French. */
    FR("Français"),
    /** English. */
    EN("English"),
    /** Spanish. */
    ES("Español"),
    /** Portuguese. */
    PT("Português"),
    /** Arabic, from right to left. */
    AR("العربية");

    private final String ownName;

    Tongue(String ownName) {
        this.ownName = ownName;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    String direction() {
        return this == AR ? "rtl" : "ltr";
    }
}

package org.passerelle.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Themes;
import org.passerelle.people.PersonId;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/**
 * The officer who has a dossier in hand, and why.
 *
 * @param country the country that the rule matched
 * @param theme the code of the theme that the rule matched
 * @param open how many open dossiers the officer had before
 * @param words the reason of a hand-over, as it was written
 * @param by who gave it
 */
public record Holder(
        DossierId dossier,
        PersonId person,
        String name,
        Instant since,
        Reason reason,
        @Nullable CountryCode country,
        @Nullable String theme,
        int open,
        String words,
        String by) {

    /** Why it is this officer. Words: {@code holderReason.NAME}. */
    public enum Reason {
        /** Its countries and its themes match the dossier's. */
        COUNTRY_AND_THEME,
        /** A country of its matches. */
        COUNTRY,
        /** A theme of its matches. */
        THEME,
        /** A colleague handed it over, in words. */
        HANDED_OVER
    }

    /** The reason as its reader reads it: "Bénin · eau et assainissement · 12 dossiers ouverts". */
    public String inWords(Texts texts, Themes themes, Language language) {
        if (reason == Reason.HANDED_OVER) {
            return texts.get(language, "holderReason.HANDED_OVER", words, by);
        }
        List<String> parts = new ArrayList<>();
        if (country != null) {
            parts.add(country.name(language));
        }
        if (theme != null) {
            parts.add(themes.label(theme).in(language));
        }
        parts.add(texts.get(language, "holder.open", open));
        return String.join(" · ", parts);
    }
}

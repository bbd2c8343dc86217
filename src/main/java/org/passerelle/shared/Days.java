package org.passerelle.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days in full words: 1er septembre 2027 in French, where the first of a month is an ordinal, 1 September 2027 in English. */
public final class Days {

    private Days() {}

    public static String inWords(LocalDate day, Language language) {
        String words =
                DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
        return language == Language.FR && day.getDayOfMonth() == 1 ? "1er" + words.substring(1) : words;
    }
}

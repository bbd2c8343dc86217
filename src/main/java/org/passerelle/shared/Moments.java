package org.passerelle.shared;

import com.ibm.icu.text.TimeZoneNames;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments in full words, with their zone named as people do, by a town, summer and winter: 31 mai 2027 à 23:59 (heure de Paris). */
public final class Moments {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** Before these French elides: heure d’Athènes. */
    private static final String VOWELS = "aeiou";

    private Moments() {}

    /** The texts of one language. */
    public interface Words {
        String get(String key, Object... arguments);
    }

    /** 31 mai 2027 à 23:59. */
    public static String inWords(LocalDateTime moment, Language language, Words words) {
        return inWords(moment, HOUR, language, words);
    }

    /** The same with its zone, since the reader may live in another one. */
    public static String inZone(LocalDateTime moment, ZoneId zone, Language language, Words words) {
        return inWords(moment, language, words) + " (" + zone(zone, language, words) + ")";
    }

    /** To the second and with its zone, where the order of two acts may count: 30 mars 2027 à 16:42:07 (heure de Paris). */
    public static String toTheSecond(ZonedDateTime moment, Language language, Words words) {
        return inWords(moment.toLocalDateTime(), SECOND, language, words) + " ("
                + zone(moment.getZone(), language, words) + ")";
    }

    private static String inWords(LocalDateTime moment, DateTimeFormatter hour, Language language, Words words) {
        return words.get("format.dateTime", Days.inWords(moment.toLocalDate(), language), hour.format(moment));
    }

    /** Heure de Paris. */
    public static String zone(ZoneId zone, Language language, Words words) {
        String town = TimeZoneNames.getInstance(language.locale()).getExemplarLocationName(zone.getId());
        return town == null
                ? zone.getId()
                : words.get(
                        "format.zone", town, VOWELS.contains(PlainWords.of(town.substring(0, 1))) ? "vowel" : "other");
    }
}

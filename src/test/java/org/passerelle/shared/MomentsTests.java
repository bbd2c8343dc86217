package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTests {

    private static final Texts TEXTS = new Texts();

    @Test
    void nameTheZoneAlikeInSummerAndInWinter() {
        ZoneId paris = ZoneId.of("Europe/Paris");

        assertThat(inZone(LocalDateTime.of(2027, 6, 30, 12, 0), paris, Language.FR))
                .isEqualTo("30 juin 2027 à 12:00 (heure de Paris)");
        assertThat(inZone(LocalDateTime.of(2027, 1, 1, 9, 30), paris, Language.FR))
                .isEqualTo("1er janvier 2027 à 09:30 (heure de Paris)");
        assertThat(inZone(LocalDateTime.of(2027, 6, 30, 12, 0), paris, Language.EN))
                .isEqualTo("30 June 2027 at 12:00 (Paris time)");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Athens, heure d’Athènes",
        "Indian/Reunion, heure de La Réunion",
        "America/Martinique, heure de Martinique",
        "UTC, UTC"
    })
    void nameAZoneByItsTown(String zone, String words) {
        assertThat(Moments.zone(ZoneId.of(zone), Language.FR, (key, a) -> TEXTS.get(Language.FR, key, a)))
                .isEqualTo(words);
    }

    private static String inZone(LocalDateTime moment, ZoneId zone, Language language) {
        return Moments.inZone(moment, zone, language, (key, arguments) -> TEXTS.get(language, key, arguments));
    }
}

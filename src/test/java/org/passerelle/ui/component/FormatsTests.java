package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

class FormatsTests extends ScreenTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void writesAmountsAsTheReaderDoes() {
        assertThat(Formats.money(Money.of(12_000))).isEqualTo("12\u202f000\u00a0€");
        assertThat(Formats.money(Money.of("12000.50"))).isEqualTo("12\u202f000,50\u00a0€");
        assertThat(Formats.money(Money.of("-11000"))).isEqualTo("\u221211\u202f000\u00a0€");
        read(Language.EN);
        assertThat(Formats.money(Money.of("12000.50"))).isEqualTo("€12,000.50");
        assertThat(Formats.money(Money.of("-11000"))).isEqualTo("\u2212€11,000");
    }

    @Test
    void countsTheFirstOfAMonthAsAnOrdinalInFrench() {
        Instant first = Instant.parse("2027-04-01T08:00:00Z");
        assertThat(Formats.shortDate(first, PARIS)).isEqualTo("1er avr. 2027");
        read(Language.EN);
        assertThat(Formats.shortDate(first, PARIS)).isEqualTo("1 Apr 2027");
    }

    @Test
    void writesSharesWithTheirDecimals() {
        assertThat(Formats.percent(Percent.of("62.5"))).isEqualTo("62,5\u00a0%");
        read(Language.EN);
        assertThat(Formats.percent(Percent.of("62.5"))).isEqualTo("62.5%");
    }

    @Test
    void tellsAnInstantInTheCallsZone() {
        Instant instant = Instant.parse("2027-05-12T14:00:00Z");
        assertThat(Formats.dateTime(instant, PARIS)).isEqualTo("12 mai 2027 à 16:00");
        read(Language.EN);
        assertThat(Formats.dateTime(instant, PARIS)).isEqualTo("12 May 2027 at 16:00");
    }

    @Test
    void namesTheZoneOfADeadline() {
        assertThat(Formats.inZone(LocalDateTime.of(2027, 5, 31, 23, 59), PARIS))
                .isEqualTo("31 mai 2027 à 23:59 (heure de Paris)");
    }

    @Test
    void saysNothingOfTheReadersClockWhileItIsUnknown() {
        assertThat(Formats.forReader(LocalDateTime.of(2027, 5, 31, 23, 59), PARIS))
                .isNull();
    }

    @Test
    void countsDaysThenHoursThenMinutes() {
        assertThat(Formats.span(Duration.ofHours(19 * 24 + 7))).isEqualTo("19 jours et 7 heures");
        assertThat(Formats.span(Duration.ofMinutes(61))).isEqualTo("1 heure et 1 minute");
        assertThat(Formats.span(Duration.ofHours(48))).isEqualTo("2 jours");
        assertThat(Formats.span(Duration.ofSeconds(245))).isEqualTo("4 minutes et 5 secondes");
        assertThat(Formats.span(Duration.ofMinutes(-5))).isEqualTo("0 seconde");
        read(Language.EN);
        assertThat(Formats.span(Duration.ofMinutes(-5))).isEqualTo("0 seconds");
    }

    @Test
    void roundsTheSizeOfAFile() {
        assertThat(Formats.size(1)).isEqualTo("1 ko");
        assertThat(Formats.size(2_400_000)).isEqualTo("2,4 Mo");
    }
}

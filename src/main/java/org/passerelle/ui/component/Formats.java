package org.passerelle.ui.component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CurrencyFormat;
import org.passerelle.shared.Days;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Language;
import org.passerelle.shared.Moments;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.ui.ViewLanguage;

/** Amounts, numbers, dates as the reader writes them: 12 000,00 € and 12 mai 2027, or €12,000.00 and 12 May 2027. */
public final class Formats {

    private static final String EURO = "EUR";
    private static final char HYPHEN = '-';

    /** As long as a plus, and never the end of a line. */
    private static final char MINUS = '\u2212';

    private Formats() {}

    /** Euros with their cents; cents are left out of a round amount. */
    public static String money(Money amount) {
        return money(amount, EURO);
    }

    /** An amount in the currency of its ISO 4217 code. */
    public static String money(Money amount, String currency) {
        com.ibm.icu.text.NumberFormat format = CurrencyFormat.of(currency, locale());
        BigDecimal bare = amount.amount().stripTrailingZeros(); // a number that is formatted keeps its text
        int decimals = bare.scale() <= 0 ? 0 : 2;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(bare).replace(HYPHEN, MINUS);
    }

    public static String percent(Percent share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(share.fraction());
    }

    /** A share of a budget, always to two decimals: {@code 9,80 %}. */
    public static String share(Percent share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(share.fraction());
    }

    public static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Math.max(2, number.scale()));
        return format.format(number);
    }

    /** The size of a file: 340 ko, 2,4 Mo. */
    public static String size(long bytes) {
        long kilobytes = Math.max(1, Math.round(bytes / 1_000.0));
        return kilobytes < 1_000
                ? ViewLanguage.text("format.kilobytes", kilobytes)
                : ViewLanguage.text("format.megabytes", kilobytes / 1_000.0);
    }

    /** The most that a file may weigh: 20 Mo par fichier. */
    public static String limit(long bytes) {
        return ViewLanguage.text("upload.limit", bytes / 1_000_000);
    }

    /** 12 mai 2027. */
    public static String date(LocalDate date) {
        return Days.inWords(date, ViewLanguage.current());
    }

    /** 12 mai 2027, shortened where months are long: for tables. */
    public static String shortDate(Instant instant, ZoneId zone) {
        return shortDate(LocalDate.ofInstant(instant, zone));
    }

    private static String shortDate(LocalDate date) {
        String words = DateTimeFormatter.ofPattern("d MMM yyyy", locale()).format(date);
        boolean first = ViewLanguage.current() == Language.FR && date.getDayOfMonth() == 1;
        return first ? "1er" + words.substring(1) : words;
    }

    /** The day of an instant, in a zone. */
    public static String date(Instant instant, ZoneId zone) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    /** The last day of a period that ends at this instant: what is due at 24:00 of 12 May is due on 12 May. */
    public static String due(Instant end, ZoneId zone) {
        return date(DueDate.until(end, zone).lastDay());
    }

    /** The same, shortened: for tables. */
    public static String shortDue(Instant end, ZoneId zone) {
        return shortDate(DueDate.until(end, zone).lastDay());
    }

    /** 12 mai 2027 à 16:00, in the zone that the place names. */
    public static String dateTime(Instant instant, ZoneId zone) {
        return dateTime(LocalDateTime.ofInstant(instant, zone));
    }

    public static String dateTime(LocalDateTime moment) {
        return Moments.inWords(moment, ViewLanguage.current(), ViewLanguage::text);
    }

    /** A moment of a call, with its zone named: 31 mai 2027 à 23:59 (heure de Paris). */
    public static String inZone(LocalDateTime moment, ZoneId zone) {
        return Moments.inZone(moment, zone, ViewLanguage.current(), ViewLanguage::text);
    }

    /** The name of a zone: heure de Paris. */
    public static String zone(ZoneId zone) {
        return Moments.zone(zone, ViewLanguage.current(), ViewLanguage::text);
    }

    /** The same moment on the reader's own clock, where that differs; null where it reads the same. */
    public static @Nullable String forReader(LocalDateTime moment, ZoneId zone) {
        Instant instant = moment.atZone(zone).toInstant();
        return ReaderZone.current()
                .filter(own -> !own.getRules()
                        .getOffset(instant)
                        .equals(zone.getRules().getOffset(instant)))
                .map(own -> ViewLanguage.text("format.yourTime", dateTime(instant, own)))
                .orElse(null);
    }

    /** The two largest units, the second only where it is not zero: 12 jours et 3 heures, 4 minutes et 10 secondes. */
    public static String span(Duration span) {
        Duration left = span.isNegative() ? Duration.ZERO : span;
        if (left.toDays() > 0) {
            return both("format.days", left.toDays(), "format.hours", left.toHoursPart());
        }
        if (left.toHours() > 0) {
            return both("format.hours", left.toHours(), "format.minutes", left.toMinutesPart());
        }
        return left.toMinutes() > 0
                ? both("format.minutes", left.toMinutes(), "format.seconds", left.toSecondsPart())
                : ViewLanguage.text("format.seconds", left.toSecondsPart());
    }

    private static String both(String unit, long many, String smaller, int few) {
        String words = ViewLanguage.text(unit, many);
        return few == 0 ? words : ViewLanguage.text("format.both", words, ViewLanguage.text(smaller, few));
    }

    /** The name of a currency's unit, for headings: EUR is €. */
    public static String symbol(String currency) {
        return Objects.requireNonNull(Currency.getInstance(currency)).getSymbol(locale());
    }

    private static Locale locale() {
        return ViewLanguage.current().locale();
    }
}

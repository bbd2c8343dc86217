package org.passerelle.letters;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.passerelle.shared.CurrencyFormat;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;

/** Amounts, shares and dates as a reader of the language writes them; templates use it as {@code f}. */
public final class Formats {

    private static final Pattern FRENCH_PHONE = Pattern.compile("^\\+33(\\d)(\\d{2})(\\d{2})(\\d{2})(\\d{2})$");

    private final Locale locale;

    Formats(Language language) {
        this.locale = language.locale();
    }

    public String euros(Money amount) {
        return money(amount, "EUR");
    }

    public String money(Money amount, String currency) {
        return CurrencyFormat.of(currency, locale).format(amount.amount());
    }

    /** To two decimals, with its sign: {@code 62,50 %}. */
    public String percent(BigDecimal value) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value.movePointLeft(2));
    }

    /** With the month in letters: {@code 31 mars 2027}. */
    public String date(LocalDate date) {
        return Days.inWords(date, Language.of(locale));
    }

    /** With as many decimals as it has. */
    public String number(BigDecimal value) {
        return NumberFormat.getInstance(locale).format(value);
    }

    /** To two decimals: a score of 100. */
    public String decimal(BigDecimal value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** In one piece, so that no line ends within it. */
    public String phone(String number) {
        String paired = FRENCH_PHONE.matcher(number).replaceFirst("+33 $1 $2 $3 $4 $5");
        return paired.replace(' ', '\u00a0');
    }

    /** To the minute, without its zone. */
    public String dateHour(ZonedDateTime time) {
        return date(time.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(time);
    }
}

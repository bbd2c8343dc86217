package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An international bank account number, kept without spaces: the length of its country, the remainder 1 by 97, and for
 * France also the key of the national bank details (domain.md §3.16).
 */
public record Iban(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** @throws IllegalArgumentException when the number is not an IBAN */
    @JsonCreator
    public Iban {
        value = compact(value);
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an IBAN, of length " + value.length());
        }
    }

    /** Spaces anywhere and small letters are forgiven. */
    public static boolean isValid(String text) {
        String iban = compact(text);
        return SHAPE.matcher(iban).matches()
                && IbanLengths.of(iban.substring(0, 2)) == iban.length()
                && remainder(iban) == 1
                && (!iban.startsWith("FR") || FrenchBankKey.holds(iban.substring(4)));
    }

    /** For who has no need of it: the country and the last four ({@code FR … 0767}). */
    public String masked() {
        return value.substring(0, 4) + " … " + value.substring(value.length() - 4);
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    public String country() {
        return value.substring(0, 2);
    }

    /** The country and the check digits go last, letters count from A = 10. */
    private static int remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
    }

    /** Masked: this may stand in a log. */
    @Override
    public String toString() {
        return masked();
    }
}

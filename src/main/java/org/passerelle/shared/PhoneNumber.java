package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in the international form E.164: {@code +33143170000}. */
public record PhoneNumber(@JsonValue String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern FRENCH = Pattern.compile("0[1-9]\\d{8}");

    /** @throws IllegalArgumentException when the number is not in the international form */
    @JsonCreator
    public PhoneNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an international telephone number: " + value);
        }
    }

    public static boolean isValid(String value) {
        return E164.matcher(value).matches();
    }

    /**
     * Reads what people write: spaces, dots, dashes and brackets are forgiven, {@code 00} stands for {@code +}, {@code (0)}
     * falls away, and ten digits that begin with 0 are French.
     */
    public static Optional<PhoneNumber> read(String text) {
        String digits = text.replace("(0)", "").replaceAll("[\\s\\u00A0\\u202F.()/-]", "");
        if (FRENCH.matcher(digits).matches()) {
            digits = "+33" + digits.substring(1);
        } else if (digits.startsWith("00")) {
            digits = "+" + digits.substring(2);
        }
        return isValid(digits) ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

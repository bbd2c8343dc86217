package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: the everyday part of RFC 5322, without comments, quotes or bare host names. Two
 * spellings that differ in capitals are one address.
 */
public record EmailAddress(@JsonValue String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    /** @throws IllegalArgumentException when no mail can be sent there */
    @JsonCreator
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an e-mail address: " + value);
        }
    }

    public static boolean isValid(String text) {
        String address = text.strip();
        return address.length() <= 254
                && address.indexOf('@') <= 64
                && SHAPE.matcher(address).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.passerelle.letters;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code printed on a letter, by which anybody can ask whether the service issued it: twelve characters of Crockford's
 * alphabet (no I, L, O, U), 60 random bits. Printed in groups of four.
 *
 * @param value the twelve characters
 */
public record LetterCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static LetterCode fresh() {
        return new LetterCode(RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining()));
    }

    /** As somebody types it from paper: any case, spaces or hyphens, O for 0, I or L for 1; empty where it cannot be one. */
    public static Optional<LetterCode> read(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\\u00A0]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new LetterCode(plain))
                : Optional.empty();
    }

    /** {@code 7K3M-92QD-XW4T}. */
    public String printed() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }
}

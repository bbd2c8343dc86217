package org.passerelle.shared;

import java.math.BigInteger;

/**
 * The last two digits of French bank details ("clé RIB"): 97 − ((89 × bank + 15 × branch + 3 × account) mod 97). Letters of
 * an account count 1 to 9 for A–I and J–R, 2 to 9 for S–Z.
 */
final class FrenchBankKey {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private FrenchBankKey() {}

    /** @param bban 23 characters: bank 5, branch 5, account 11, key 2 */
    static boolean holds(String bban) {
        String digits = digits(bban);
        if (bban.length() != 23 || !Character.isDigit(bban.charAt(21)) || !Character.isDigit(bban.charAt(22))) {
            return false;
        }
        BigInteger sum = new BigInteger(digits.substring(0, 5))
                .multiply(BigInteger.valueOf(89))
                .add(new BigInteger(digits.substring(5, 10)).multiply(BigInteger.valueOf(15)))
                .add(new BigInteger(digits.substring(10, 21)).multiply(BigInteger.valueOf(3)));
        return 97 - sum.mod(NINETY_SEVEN).intValue() == Integer.parseInt(digits.substring(21));
    }

    private static String digits(String bban) {
        StringBuilder digits = new StringBuilder();
        bban.chars().forEach(c -> digits.append(digit(c)));
        return digits.toString();
    }

    private static int digit(int c) {
        if (c <= '9') {
            return c - '0';
        }
        return c < 'S' ? (c - 'A') % 9 + 1 : c - 'S' + 2;
    }
}

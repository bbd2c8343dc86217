package org.passerelle.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.passerelle.shared.Digest;

/** Secrets of single-use links: 256 random bits; only their SHA-256 is kept. */
public final class SingleUse {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private SingleUse() {}

    public static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String hash(String text) {
        return Digest.sha256(text);
    }
}

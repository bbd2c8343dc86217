package org.passerelle.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.passerelle.shared.Digest;

/** A link's 256 random bits and a code's six digits; only hashes of them are kept. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int CODES = 1_000_000;

    private Secrets() {}

    static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String code() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
    }

    /** Proves that a form was drawn from the page behind this link. */
    static String formKey(String token) {
        return hash("form:" + token);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static String hash(String text) {
        return Digest.sha256(text);
    }
}

package org.passerelle.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, by which files, snapshots, secrets and the trail are named and proven; always 64 hexadecimal digits. */
public final class Digest {

    private Digest() {}

    /** Of a text's UTF-8 bytes. */
    public static String sha256(String text) {
        return hex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** For what comes in pieces. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}

package org.passerelle.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts as letters use them: without their ligatures. A ligature is one glyph for two letters, so that "fi" would be
 * searched, copied and read aloud as a sign of its own. The table that asks for them (GSUB) is renamed to one that no
 * program knows.
 */
final class Fonts {

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int GSUB =
            ByteBuffer.wrap("GSUB".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final int UNKNOWN =
            ByteBuffer.wrap("GSU_".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final Map<String, byte[]> LOADED = new ConcurrentHashMap<>();

    private Fonts() {}

    static byte[] withoutLigatures(String resource) {
        return LOADED.computeIfAbsent(resource, Fonts::load);
    }

    private static byte[] load(String resource) {
        ByteBuffer font = ByteBuffer.wrap(read(resource));
        int tables = font.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = DIRECTORY + i * ENTRY;
            if (font.getInt(entry) == GSUB) {
                font.putInt(entry, UNKNOWN);
            }
        }
        return font.array();
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

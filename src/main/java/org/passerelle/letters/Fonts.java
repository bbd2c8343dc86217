package org.passerelle.letters;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts as letters use them: without their ligatures. A ligature is one glyph for two letters, so that "fi" would be
 * searched, copied and read aloud as a sign of its own. The table that asks for them (GSUB) is renamed to one that no
 * program knows.
 *
 * <p>Each is read once: to read them again for each document took a fifth of its time. A font that is read whole is
 * changed by nobody, and its outlines are looked up one at a time (FontBox, {@code GlyphTable}); what a document uses of
 * it is its own.
 */
final class Fonts {

    private static final int DIRECTORY = 12;
    private static final int ENTRY = 16;
    private static final int GSUB =
            ByteBuffer.wrap("GSUB".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final int UNKNOWN =
            ByteBuffer.wrap("GSU_".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final Map<String, TrueTypeFont> READ = new ConcurrentHashMap<>();

    private Fonts() {}

    /** One of the fonts in one document, where something is written in it. */
    static final class Shared extends PDFontSupplier {

        private final PDDocument document;
        private final String resource;

        Shared(PDDocument document, String resource) {
            super(null);
            this.document = document;
            this.resource = resource;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, READ.computeIfAbsent(resource, Fonts::withoutLigatures), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static TrueTypeFont withoutLigatures(String resource) {
        ByteBuffer font = ByteBuffer.wrap(read(resource));
        int tables = font.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = DIRECTORY + i * ENTRY;
            if (font.getInt(entry) == GSUB) {
                font.putInt(entry, UNKNOWN);
            }
        }
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(font.array()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

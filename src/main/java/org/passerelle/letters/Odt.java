package org.passerelle.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.passerelle.files.FileKind;
import org.passerelle.shared.Language;

/**
 * An OpenDocument text (ODF 1.3, part 2): a ZIP whose first entry is its media type, stored as it is, followed by the three
 * parts that a reader needs.
 */
final class Odt {

    private static final String TEMPLATES = "odt/";

    private Odt() {}

    /** @param template the file in {@code resources/letters/odt} that holds the text, without its extension */
    static byte[] pack(Templates templates, String template, Language language, Object model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "mimetype", FileKind.ODT.mediaType());
            add(zip, "META-INF/manifest.xml", templates.fill(TEMPLATES + "manifest.xml", language, model));
            add(zip, "styles.xml", templates.fill(TEMPLATES + "styles.xml", language, model));
            add(zip, "content.xml", templates.fill(TEMPLATES + template + ".xml", language, model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Uncompressed, so that the kind of the file can be read at a fixed place. */
    private static void store(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}

package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells office documents apart by the entries of their zip, and refuses macros, programs and zip bombs. */
final class ZipInspection {

    private static final int MOST_ENTRIES = 20_000;
    private static final long LARGEST_EXPANDED = 1_000_000_000L;
    private static final Pattern MACRO =
            Pattern.compile("(.*/)?vbaproject\\.bin|basic/.+|scripts/.+|.*/activex/.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|sh)", Pattern.CASE_INSENSITIVE);

    private ZipInspection() {}

    /** Empty: a zip, but no document that we take in. */
    static Optional<FileKind> kind(String name, Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            inspect(name, entries);
            return kind(zip);
        } catch (ZipException e) {
            throw FileProblem.FILE_MALFORMED.in(name);
        }
    }

    private static Optional<FileKind> kind(ZipFile zip) throws IOException {
        if (zip.getEntry("[Content_Types].xml") != null) {
            return zip.getEntry("word/document.xml") != null
                    ? Optional.of(FileKind.DOCX)
                    : Optional.ofNullable(zip.getEntry("xl/workbook.xml")).map(e -> FileKind.XLSX);
        }
        ZipEntry declared = zip.getEntry("mimetype");
        if (declared == null || zip.getEntry("content.xml") == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(declared)) {
            return FileKind.ofMediaType(new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip());
        }
    }

    private static void inspect(String name, List<? extends ZipEntry> entries) {
        long expanded = 0;
        for (ZipEntry entry : entries) {
            String path = entry.getName().toLowerCase(Locale.ROOT);
            expanded += Math.max(0, entry.getSize());
            if (path.startsWith("/") || List.of(path.split("/")).contains("..")) {
                throw FileProblem.FILE_MALFORMED.in(name);
            }
            if (MACRO.matcher(path).matches()) {
                throw FileProblem.FILE_SCRIPT.in(name);
            }
            if (PROGRAM.matcher(path).matches()) {
                throw FileProblem.FILE_EMBEDDED.in(name);
            }
        }
        if (entries.size() > MOST_ENTRIES || expanded > LARGEST_EXPANDED) {
            throw FileProblem.FILE_MALFORMED.in(name);
        }
    }
}

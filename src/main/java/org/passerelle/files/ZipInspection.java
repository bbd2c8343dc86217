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

/** Tells office documents apart by the entries of their zip, and refuses macros, programs, passwords and bombs. */
final class ZipInspection {

    private static final int MOST_ENTRIES = 20_000;
    private static final Pattern MACRO = Pattern.compile(
            "(.*/)?vbaproject\\.bin|basic/.+|scripts/.+|.*/activex/.+|.*/macrosheets/.+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TEXT = 1_000_000;

    /** A macro-enabled document stays one under another name. */
    private static final Pattern MACRO_TYPE =
            Pattern.compile("macroEnabled|vbaProject|ms-office\\.activeX", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|sh|zip|7z|rar|gz)",
            Pattern.CASE_INSENSITIVE);

    private ZipInspection() {}

    /** Empty: a zip, but no document that we take in. */
    static Optional<FileKind> kind(String name, Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            inspect(name, entries);
            Inflation inflation = new Inflation(name, java.nio.file.Files.size(path));
            for (ZipEntry entry : entries) {
                inspect(name, zip, entry, inflation);
            }
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
        if (entries.size() > MOST_ENTRIES) {
            throw FileProblem.FILE_BOMB.in(name);
        }
        for (ZipEntry entry : entries) {
            String path = entry.getName().toLowerCase(Locale.ROOT);
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
    }

    /** What an entry holds, whatever it is called: its bytes are counted, its head is looked at. */
    private static void inspect(String name, ZipFile zip, ZipEntry entry, Inflation inflation) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            if (Inflation.isProgram(inflation.read(in))) {
                throw FileProblem.FILE_EMBEDDED.in(name);
            }
        }
        if (entry.getName().equals("[Content_Types].xml")
                && MACRO_TYPE.matcher(text(zip, entry)).find()) {
            throw FileProblem.FILE_SCRIPT.in(name);
        }
        if (entry.getName().equals("META-INF/manifest.xml") && text(zip, entry).contains("encryption-data")) {
            throw FileProblem.FILE_ENCRYPTED.in(name);
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
        }
    }
}

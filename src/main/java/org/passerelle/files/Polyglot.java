package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file that is two things at once: a scanner and a reader that look at different ends of it disagree on what it is. The
 * kinds are told by where their readers look: a PDF within the first 1024 bytes, a zip from its end, a page at its head.
 */
final class Polyglot {

    private static final int HEAD = 1024;
    private static final List<String> PAGES = List.of("<html", "<!doctype", "<script", "<?php", "<svg");

    private Polyglot() {}

    /** @throws org.passerelle.shared.Refusal FILE_POLYGLOT when the file can be read as something else too */
    static void refuse(String name, FileKind kind, Spool spool) throws IOException {
        String head = head(spool);
        int pdf = head.indexOf("%PDF-");
        boolean pdfElsewhere = kind == FileKind.PDF ? pdf != 0 : pdf >= 0;
        boolean page = PAGES.stream().anyMatch(head.toLowerCase(Locale.ROOT)::contains);
        boolean zip = isFlat(kind) && opensAsZip(spool.path());
        if (pdfElsewhere || (page && isFlat(kind)) || zip) {
            throw FileProblem.FILE_POLYGLOT.in(name);
        }
    }

    /** PDF and pictures; office documents are zips and may hold anything uncompressed in their first entry. */
    private static boolean isFlat(FileKind kind) {
        return kind == FileKind.PDF || kind == FileKind.PNG || kind == FileKind.JPEG;
    }

    private static String head(Spool spool) throws IOException {
        try (InputStream in = spool.open()) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean opensAsZip(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.size() > 0;
        } catch (ZipException e) {
            return false;
        }
    }
}

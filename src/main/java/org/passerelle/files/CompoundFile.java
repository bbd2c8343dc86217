package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The old container of Office files, in which a DOCX or XLSX with a password travels (MS-OFFCRYPTO §2.3.4.4). */
final class CompoundFile {

    private static final int DIRECTORY = 4_000_000;
    private static final String PACKAGE = "EncryptedPackage";

    private CompoundFile() {}

    static boolean isEncryptedOffice(FileKind named, String magic, Spool spool) throws IOException {
        boolean office = named == FileKind.DOCX || named == FileKind.XLSX;
        if (!office || !(magic.contains("msoffice") || magic.contains("ole") || magic.contains("protected"))) {
            return false;
        }
        try (InputStream in = spool.open()) {
            String text = new String(in.readNBytes(DIRECTORY), StandardCharsets.ISO_8859_1);
            return text.contains(new String(PACKAGE.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        }
    }
}

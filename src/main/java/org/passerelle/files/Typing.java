package org.passerelle.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Finds what a file is from its bytes, and looks into it where what it is may hide what it does. */
final class Typing {

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private Typing() {}

    /** @throws org.passerelle.shared.Refusal FILE_KIND, FILE_MISMATCH, or what the look inside found */
    static FileKind judge(String name, Spool spool) throws IOException {
        FileKind named = FileKind.ofName(name).orElseThrow(() -> FileProblem.FILE_KIND.in(name));
        String magic = magic(spool);
        if (CompoundFile.isEncryptedOffice(named, magic, spool)) {
            throw FileProblem.FILE_ENCRYPTED.in(name);
        }
        Optional<FileKind> found = isZip(magic) ? ZipInspection.kind(name, spool.path()) : FileKind.ofMediaType(magic);
        if (found.isEmpty() || found.get() != named) {
            throw FileProblem.FILE_MISMATCH.in(name);
        }
        Polyglot.refuse(name, named, spool);
        if (named == FileKind.PDF) {
            PdfInspection.inspect(name, spool.path());
        }
        if (named == FileKind.PNG) {
            PictureInspection.inspect(name, spool);
        }
        return named;
    }

    /** By content alone: a name would make a plain zip called .docx pass for a document. */
    private static String magic(Spool spool) throws IOException {
        try (InputStream in = new BufferedInputStream(spool.open())) {
            return MAGIC.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean isZip(String magic) {
        return magic.equals("application/zip")
                || magic.startsWith("application/x-tika")
                || magic.startsWith("application/vnd.openxmlformats")
                || magic.startsWith("application/vnd.oasis");
    }
}

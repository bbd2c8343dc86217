package org.passerelle.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a PDF and reads every object of it: one that asks for a password, holds a script or other files, or starts a
 * program is refused. Every object, because an action can hang on a page, a field, a bookmark or a link.
 */
final class PdfInspection {

    private static final int DEEPEST = 100;
    private static final COSName JAVASCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName LAUNCH = COSName.getPDFName("Launch");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
    private static final COSName FILE_ATTACHMENT = COSName.getPDFName("FileAttachment");
    private static final List<COSName> EMBEDDING = List.of(EMBEDDED_FILES, COSName.EF);

    private PdfInspection() {}

    static void inspect(String name, Path path) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(path.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw FileProblem.FILE_ENCRYPTED.in(name);
            }
            if (document.getNumberOfPages() == 0) {
                throw FileProblem.FILE_MALFORMED.in(name);
            }
            inspect(name, document.getDocument());
        } catch (InvalidPasswordException e) {
            throw FileProblem.FILE_ENCRYPTED.in(name);
        } catch (IOException e) {
            throw FileProblem.FILE_MALFORMED.in(name);
        }
    }

    private static void inspect(String name, COSDocument document) {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            inspect(name, document.getObjectFromPool(key).getObject(), 0);
        }
        inspect(name, document.getTrailer(), 0);
    }

    /** Direct children only: what is referred to is an object of its own and has its turn. */
    private static void inspect(String name, @Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw FileProblem.FILE_MALFORMED.in(name);
        }
        if (object instanceof COSDictionary dictionary) {
            judge(name, dictionary);
            dictionary.getValues().forEach(value -> inspect(name, value, depth + 1));
        } else if (object instanceof COSArray array) {
            array.forEach(value -> inspect(name, value, depth + 1));
        }
    }

    private static void judge(String name, COSDictionary dictionary) {
        COSBase action = dictionary.getDictionaryObject(COSName.S);
        if (JAVASCRIPT.equals(action) || dictionary.containsKey(COSName.JS) || dictionary.containsKey(JAVASCRIPT)) {
            throw FileProblem.FILE_SCRIPT.in(name);
        }
        if (LAUNCH.equals(action)) {
            throw FileProblem.FILE_LAUNCH.in(name);
        }
        if (EMBEDDING.stream().anyMatch(dictionary::containsKey)
                || FILE_ATTACHMENT.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))) {
            throw FileProblem.FILE_EMBEDDED.in(name);
        }
    }
}

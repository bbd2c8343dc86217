package org.passerelle.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a PDF and reads every object of it: one that asks for a password, holds a script or other files, or starts a
 * program is refused. Every object, because an action can hang on a page, a field, a bookmark or a link.
 */
final class PdfInspection {

    private static final Logger LOG = LoggerFactory.getLogger(PdfInspection.class);
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
            inspect(name, document.getDocument(), new Inflation(name, java.nio.file.Files.size(path)));
        } catch (InvalidPasswordException e) {
            throw FileProblem.FILE_ENCRYPTED.in(name);
        } catch (IOException e) {
            throw FileProblem.FILE_MALFORMED.in(name);
        }
    }

    private static void inspect(String name, COSDocument document, Inflation inflation) throws IOException {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream) {
                inflate(stream, inflation);
            }
            inspect(name, object, 0);
        }
        inspect(name, document.getTrailer(), 0);
    }

    /** Counts what a deflated stream becomes; one that is damaged becomes no more than what was read of it. */
    private static void inflate(COSStream stream, Inflation inflation) throws IOException {
        COSBase filters = stream.getFilters();
        COSBase first = filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
        if (!COSName.FLATE_DECODE.equals(first) && !COSName.FLATE_DECODE_ABBREVIATION.equals(first)) {
            return;
        }
        try (InputStream inflated = new InflaterInputStream(stream.createRawInputStream())) {
            inflation.read(inflated);
        } catch (ZipException | EOFException e) {
            LOG.debug("A stream of a PDF cannot be inflated to its end", e);
        }
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

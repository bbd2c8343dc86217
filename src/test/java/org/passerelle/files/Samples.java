package org.passerelle.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Small files of each kind, honest and not. */
public final class Samples {

    /** Changes a PDF of one page before it is saved. */
    public interface Change {
        void apply(PDDocument document) throws IOException;
    }

    private Samples() {}

    public static byte[] png() throws IOException {
        return FilesFixture.picture(2_000).readAllBytes();
    }

    public static byte[] pdf() throws IOException {
        return pdf(document -> {});
    }

    public static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    public static void password(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    }

    public static void ownerPassword(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    }

    public static void script(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    }

    public static void launch(PDDocument document) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.getCOSObject().setItem(COSName.A, new PDActionLaunch());
        document.getPage(0).setAnnotations(List.of(link));
    }

    public static void attachment(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("inside.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("inside.txt", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    public static byte[] docx(String... more) throws IOException {
        return zip("[Content_Types].xml", "word/document.xml", more);
    }

    public static byte[] xlsx(String... more) throws IOException {
        return zip("[Content_Types].xml", "xl/workbook.xml", more);
    }

    public static byte[] odt() throws IOException {
        return openDocument(FileKind.ODT);
    }

    public static byte[] ods() throws IOException {
        return openDocument(FileKind.ODS);
    }

    /** The container of a DOCX with a password, as far as its directory. */
    public static byte[] encryptedOffice() {
        byte[] content = new byte[4096];
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(magic, 0, content, 0, magic.length);
        byte[] entry = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(entry, 0, content, 1024, entry.length);
        return content;
    }

    public static byte[] encryptedOdt() throws IOException {
        return entries(
                "mimetype", FileKind.ODT.mediaType(),
                "content.xml", "secret",
                "META-INF/manifest.xml", "<manifest:encryption-data/>");
    }

    public static byte[] macroByType() throws IOException {
        return entries(
                "[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml",
                "word/document.xml", "x");
    }

    public static byte[] docxWith(String entry, String content) throws IOException {
        return entries("[Content_Types].xml", "x", "word/document.xml", "x", entry, content);
    }

    public static byte[] zipBomb() throws IOException {
        return docxWith("word/more.xml", "0".repeat(110_000_000));
    }

    public static byte[] docxThatIsAPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            add(zip, "[Content_Types].xml", "%PDF-1.7 seen by a reader of PDF");
            add(zip, "word/document.xml", "x");
        }
        return out.toByteArray();
    }

    public static byte[] jpegThatIsAPage() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        return joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, page);
    }

    /** Thirty bytes that ask for four thousand million pixels. */
    public static byte[] pixelFlood() {
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'},
                new byte[] {0, 1, 0, 0, 0, 1, 0, 0, 8, 6, 0, 0, 0, 0});
    }

    public static byte[] joined(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    public static void bomb(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 110; i++) {
                out.write(zeros);
            }
        }
        document.getDocumentCatalog().getCOSObject().setItem("Bomb", stream);
    }

    private static byte[] entries(String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                add(zip, namesAndContents[i], namesAndContents[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] openDocument(FileKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "mimetype", kind.mediaType());
            add(zip, "content.xml", "<office/>");
        }
        return out.toByteArray();
    }

    public static byte[] zip(String first, String second, String... more) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, first, "x");
            add(zip, second, "x");
            for (String name : more) {
                add(zip, name, "x");
            }
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

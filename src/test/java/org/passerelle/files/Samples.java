package org.passerelle.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
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
final class Samples {

    /** Changes a PDF of one page before it is saved. */
    interface Change {
        void apply(PDDocument document) throws IOException;
    }

    private Samples() {}

    static byte[] png() throws IOException {
        return FilesFixture.picture(2_000).readAllBytes();
    }

    static byte[] pdf() throws IOException {
        return pdf(document -> {});
    }

    static byte[] pdf(Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            change.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static void password(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    }

    static void ownerPassword(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    }

    static void script(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    }

    static void launch(PDDocument document) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.getCOSObject().setItem(COSName.A, new PDActionLaunch());
        document.getPage(0).setAnnotations(List.of(link));
    }

    static void attachment(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("inside.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("inside.txt", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    static byte[] docx(String... more) throws IOException {
        return zip("[Content_Types].xml", "word/document.xml", more);
    }

    static byte[] xlsx(String... more) throws IOException {
        return zip("[Content_Types].xml", "xl/workbook.xml", more);
    }

    static byte[] odt() throws IOException {
        return openDocument(FileKind.ODT);
    }

    static byte[] ods() throws IOException {
        return openDocument(FileKind.ODS);
    }

    private static byte[] openDocument(FileKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "mimetype", kind.mediaType());
            add(zip, "content.xml", "<office/>");
        }
        return out.toByteArray();
    }

    static byte[] zip(String first, String second, String... more) throws IOException {
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

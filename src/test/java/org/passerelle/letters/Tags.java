package org.passerelle.letters;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * What assistive technology reads of a PDF, as text: its language and title, then the tags in order, with the scope of
 * header cells, alternative texts, and the words of each.
 */
final class Tags {

    private final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private Tags() {}

    static String of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Tags tags = new Tags();
            for (PDPage page : document.getPages()) {
                tags.read(page);
            }
            tags.out
                    .append("lang ")
                    .append(document.getDocumentCatalog().getLanguage())
                    .append('\n');
            tags.out
                    .append("title ")
                    .append(document.getDocumentInformation().getTitle())
                    .append('\n');
            tags.add(document.getDocumentCatalog().getStructureTreeRoot(), null, 0);
            return tags.out.toString();
        }
    }

    private void read(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> of = words.computeIfAbsent(page.getCOSObject(), p -> new HashMap<>());
        extractor.getMarkedContents().forEach(content -> read(content, of));
    }

    private static void read(PDMarkedContent content, Map<Integer, String> of) {
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent nested) {
                read(nested, of);
            }
        }
        if (content.getMCID() >= 0) {
            of.merge(content.getMCID(), text.toString(), String::concat);
        }
    }

    private void add(PDStructureNode node, PDPage page, int depth) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                line(element, page, depth);
            }
        }
    }

    private void line(PDStructureElement element, PDPage inherited, int depth) {
        PDPage page = element.getPage() == null ? inherited : element.getPage();
        StringBuilder text = new StringBuilder();
        List<Object> kids = element.getKids();
        for (Object kid : kids) {
            if (kid instanceof Integer mcid && page != null) {
                text.append(words.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mcid, ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                PDPage at = reference.getPage() == null ? page : reference.getPage();
                text.append(words.getOrDefault(at.getCOSObject(), Map.of()).getOrDefault(reference.getMCID(), ""));
            }
        }
        out.append("  ".repeat(depth)).append(element.getStructureType()).append(scope(element));
        if (element.getAlternateDescription() != null) {
            out.append(" alt=").append(element.getAlternateDescription());
        }
        if (!text.isEmpty()) {
            out.append(' ').append(text.toString().replaceAll("\\s+", " ").strip());
        }
        out.append('\n');
        add(element, page, depth + 1);
    }

    private static String scope(PDStructureElement element) {
        COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        COSDictionary table = attributes instanceof COSDictionary dictionary
                ? dictionary
                : attributes instanceof org.apache.pdfbox.cos.COSArray array
                                && array.size() > 0
                                && array.getObject(0) instanceof COSDictionary first
                        ? first
                        : new COSDictionary();
        String scope = table.getNameAsString(COSName.getPDFName("Scope"));
        return scope == null ? "" : "[" + scope + "]";
    }
}

package org.passerelle.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.passerelle.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Turns a filled page into a PDF that is at once archival (PDF/A-2a) and accessible (PDF/UA-1): tagged, with its language
 * and title, every font embedded. DejaVu has the letters of Vietnamese, Turkish and Polish names, and of
 * Arabic.
 */
@Component
class Pdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It writes to the console by itself, past every setting; what matters is judged by the tests.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
        // Each document asks for them several times; without a name, every archive of the class path is searched each
        // time.
        name(TransformerFactory.class, TransformerFactory.newDefaultInstance());
        name(DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance());
        name(SAXParserFactory.class, SAXParserFactory.newDefaultInstance());
    }

    private static <F> void name(Class<F> wanted, F usual) {
        if (System.getProperty(wanted.getName()) == null) {
            System.setProperty(wanted.getName(), usual.getClass().getName());
        }
    }

    byte[] render(String html, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.useFastMode();
            builder.useUnicodeLineBreaker(new LineBreaks(language));
            builder.useUnicodeBidiSplitter(BidiRuns::new);
            builder.useUnicodeBidiReorderer(new JoinedLetters());
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
            builder.useColorProfile(SRGB);
            font(builder, document, "DejaVuSansCondensed.ttf", "Letter", 400, FontStyle.NORMAL);
            font(builder, document, "DejaVuSansCondensed-Bold.ttf", "Letter", 700, FontStyle.NORMAL);
            font(builder, document, "DejaVuSansCondensed-Oblique.ttf", "Letter", 400, FontStyle.ITALIC);
            font(builder, document, "DejaVuSansMono.ttf", "Letter Mono", 400, FontStyle.NORMAL);
            builder.withHtmlContent(Normalizer.normalize(legal(html), Normalizer.Form.NFC), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Without the characters that XML does not know and that people paste from their word processors; a break of line or
     * page leaves a space.
     */
    private static String legal(String html) {
        return html.replace('\u000B', ' ')
                .replace('\f', ' ')
                .codePoints()
                .filter(Pdf::isLegal)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML 1.0, §2.2. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static void font(
            PdfRendererBuilder builder, PDDocument document, String file, String family, int weight, FontStyle style) {
        builder.useFont(new Fonts.Shared(document, FONTS + file), family, weight, style, true);
    }
}

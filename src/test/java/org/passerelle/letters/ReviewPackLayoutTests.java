package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.shared.Texts;

/** The forms of the pack are written on: none is torn, and no page is left empty before one. */
class ReviewPackLayoutTests {

    /** Of a page, from its top: where the lowest words of one that is not the last stand at least. */
    private static final float USED = 0.5f;

    private static final LetterWriter WRITER =
            new LetterWriter(new Templates(new Texts(), new ServiceAddress("https://passerelle.example")), new Pdf());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void tearsNoFormAndLeavesNoPageEmpty(int criteria) throws IOException {
        byte[] bytes = WRITER.write(pack(criteria));
        Files.createDirectories(Path.of("target", "letters"));
        Files.write(Path.of("target", "letters", "review-pack-" + criteria + ".pdf"), bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            List<String> pages = words(pdf);
            for (int i = 0; i < criteria; i++) {
                String title = "C" + i + " – Critère fictif";
                String last = "Niveau décrit 5 du critère " + i;
                assertThat(pages)
                        .filteredOn(page -> page.contains(title))
                        .singleElement()
                        .asString()
                        .contains(last);
            }
            assertThat(pages)
                    .filteredOn(page -> page.contains("Grille de notation"))
                    .singleElement()
                    .asString()
                    .contains("C0 – Critère fictif");
            assertThat(pages)
                    .filteredOn(page -> page.contains("Points forts"))
                    .singleElement()
                    .asString()
                    .contains("Points faibles", "Recommandation", "☐ Ne pas financer", "Montant");
            List<Float> lowest = new Lowest(pdf).ofEachPage();
            assertThat(lowest.subList(0, lowest.size() - 1)).allMatch(at -> at > USED);
        }
    }

    private static ReviewPackModel pack(int criteria) {
        RecapitulationModel dossier = (RecapitulationModel) Models.of(LetterKind.RECAPITULATION, Language.FR);
        List<ReviewPackModel.Line> grid = IntStream.range(0, criteria)
                .mapToObj(i -> new ReviewPackModel.Line(
                        "C" + i + " – Critère fictif",
                        IntStream.range(0, 6)
                                .mapToObj(level -> "Niveau décrit " + level + " du critère " + i)
                                .toList()))
                .toList();
        return new ReviewPackModel(
                dossier.head(), dossier, grid, List.of("Financer", "Financer en partie", "Ne pas financer"));
    }

    private static List<String> words(PDDocument pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            PDFTextStripper one = new PDFTextStripper();
            one.setStartPage(page);
            one.setEndPage(page);
            pages.add(one.getText(pdf).replaceAll("[\\s\\u00A0\\u202F]+", " "));
        }
        return pages;
    }

    /** How far down the words of each page reach, its foot left out: 0 the top, 1 the bottom. */
    private static final class Lowest extends PDFTextStripper {

        private static final float FOOT = 0.91f;

        private final PDDocument pdf;
        private final List<Float> all = new ArrayList<>();

        Lowest(PDDocument pdf) {
            this.pdf = pdf;
        }

        List<Float> ofEachPage() throws IOException {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                all.add(0f);
                setStartPage(page);
                setEndPage(page);
                getText(pdf);
            }
            return all;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            for (TextPosition position : positions) {
                float at = position.getYDirAdj() / position.getPageHeight();
                if (at < FOOT) {
                    all.set(all.size() - 1, Math.max(all.get(all.size() - 1), at));
                }
            }
        }
    }
}

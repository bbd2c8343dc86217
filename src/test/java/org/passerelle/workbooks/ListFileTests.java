package org.passerelle.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list taken away as a file. */
class ListFileTests {

    private static final List<ListFile.Heading> HEADINGS = List.of(
            new ListFile.Heading("Dossier", 40),
            new ListFile.Heading("Demandé", 16),
            new ListFile.Heading("Déposé", 16));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1"})
    void noWordsBecomeAFormula(String words) throws IOException {
        assertThat(csv(words)).contains("\"'" + words + "\"");
        assertThat(sheet(rows(words)).get(1).getCellText(0)).isEqualTo("'" + words);
    }

    @Test
    void quotesWhatASeparatorOrAQuoteWouldBreak() {
        assertThat(csv("L’eau ; \"durable\""))
                .isEqualTo("\uFEFF\"Dossier\";\"Demandé\";\"Déposé\"\r\n"
                        + "\"L’eau ; \"\"durable\"\"\";\"24 000 €\";\"1er mars 2027\"\r\n");
    }

    @Test
    void anAmountIsAFigureOfTheWorkbook() throws IOException {
        assertThat(sheet(rows("Eau")).get(1).getCellAsNumber(1)).hasValue(new BigDecimal("24000.00"));
    }

    @Test
    void aDayIsADayOfTheWorkbook() throws IOException {
        assertThat(sheet(rows("Eau")).get(1).getCellAsDate(2)).hasValue(LocalDateTime.of(2027, 3, 1, 0, 0));
    }

    @Test
    void aLongListIsWrittenWhileItIsRead() throws IOException {
        int many = 5_000;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] written = new int[1];
        Iterator<List<ListFile.Cell>> rows = IntStream.range(0, many)
                .peek(row -> written[0] = row == many - 1 ? out.size() : 0)
                .mapToObj(row -> cells("Dossier " + row))
                .iterator();

        ListFile.xlsx("Liste", HEADINGS, rows, out);

        assertThat(written[0]).as("bytes out before the last row is read").isPositive();
        assertThat(sheet(out.toByteArray())).hasSize(many + 1);
    }

    private static String csv(String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ListFile.csv(';', HEADINGS, rows(words), out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Iterator<List<ListFile.Cell>> rows(String words) {
        return Stream.of(cells(words)).iterator();
    }

    private static List<ListFile.Cell> cells(String words) {
        return List.of(
                new ListFile.Cell(words, null, null),
                new ListFile.Cell("24 000 €", new BigDecimal("24000.00"), null),
                new ListFile.Cell("1er mars 2027", null, LocalDate.of(2027, 3, 1)));
    }

    private static List<Row> sheet(Iterator<List<ListFile.Cell>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListFile.xlsx("Liste", HEADINGS, rows, out);
        return sheet(out.toByteArray());
    }

    private static List<Row> sheet(byte[] bytes) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read();
        }
    }
}

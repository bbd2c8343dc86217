package org.passerelle.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list written as it stands on the screen, row by row as the rows are read, so that a long one needs no more memory than a
 * short one. No text of it becomes a formula ({@link SafeText}).
 */
public final class ListFile {

    /** One cell: its words, and its figure or its day where it is one, for a spreadsheet to reckon with. */
    public record Cell(String words, @Nullable BigDecimal figure, @Nullable LocalDate day) {}

    /** @param width of the column in characters */
    public record Heading(String words, int width) {}

    /** The rows kept before they are written out. */
    private static final int FLUSHED = 200;

    /** By how many decimals a figure has. */
    private static final List<String> FIGURES = List.of("#,##0", "#,##0.0", "#,##0.00");

    private static final String SHADE = "EEEEEE";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String DAY = "dd/mm/yyyy";

    private ListFile() {}

    /** Writes a workbook of one sheet; the caller closes the stream. */
    public static void xlsx(String name, List<Heading> headings, Iterator<List<Cell>> rows, OutputStream out)
            throws IOException {
        try (Workbook book = new Workbook(new Unclosed(out), "Passerelle", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < headings.size(); column++) {
                sheet.width(column, headings.get(column).width());
                sheet.inlineString(0, column, headings.get(column).words());
                sheet.style(0, column).bold().fillColor(SHADE).set();
            }
            sheet.freezePane(0, 1);
            for (int row = 1; rows.hasNext(); row++) {
                write(sheet, row, rows.next());
                if (row % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            BigDecimal figure = cells.get(column).figure();
            LocalDate day = cells.get(column).day();
            if (day != null) {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            } else if (figure == null) {
                sheet.inlineString(row, column, SafeText.write(cells.get(column).words()));
            } else {
                sheet.value(row, column, figure);
                sheet.style(row, column).format(format(figure)).set();
            }
        }
    }

    private static String format(BigDecimal figure) {
        return FIGURES.get(Math.max(0, Math.min(figure.scale(), FIGURES.size() - 1)));
    }

    /** Writes comma-separated values (RFC 4180) in UTF-8 that spreadsheets recognise; the caller closes the stream. */
    public static void csv(char separator, List<Heading> headings, Iterator<List<Cell>> rows, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        writer.write(line(separator, headings.stream().map(Heading::words).toList()));
        while (rows.hasNext()) {
            writer.write(line(separator, rows.next().stream().map(Cell::words).toList()));
        }
        writer.flush();
    }

    private static String line(char separator, List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + SafeText.write(cell).replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(separator)))
                + "\r\n";
    }

    /** The workbook closes what it writes to; the download is closed by who opened it. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

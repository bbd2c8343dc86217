package org.passerelle.workbooks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.passerelle.shared.Refusal;

/** The sheets of a workbook as rows of text, by their names. */
record Sheets(Map<String, List<SheetRow>> byName) {

    /** A budget of the most lines unpacks to some hundred kilobytes. */
    private static final long MOST_EXPANDED = 20_000_000;

    private static final int MOST_ROWS = 5_000;

    Sheets {
        byName = Map.copyOf(byName);
    }

    /** @throws Refusal WORKBOOK_UNREADABLE or WORKBOOK_LARGE */
    static Sheets read(byte[] bytes) {
        try {
            refuseMuch(bytes);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                return new Sheets(
                        book.getSheets().collect(Collectors.toMap(Sheet::getName, Sheets::rows, (one, other) -> one)));
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw refusal(WorkbookProblem.WORKBOOK_UNREADABLE);
        }
    }

    Optional<List<SheetRow>> named(String key, BudgetWords words) {
        return byName.entrySet().stream()
                .filter(sheet -> words.means(sheet.getKey(), key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<SheetRow> rows(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(MOST_ROWS)
                    .map(row -> SheetRow.of(sheet.getName(), row))
                    .toList();
        } catch (IOException e) {
            throw refusal(WorkbookProblem.WORKBOOK_UNREADABLE);
        }
    }

    /** Counts what is read: what the directory of the archive declares may be a lie. */
    private static void refuseMuch(byte[] bytes) throws IOException {
        long expanded = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        expanded += n;
                        if (expanded > MOST_EXPANDED) {
                            throw refusal(WorkbookProblem.WORKBOOK_LARGE);
                        }
                    }
                }
            }
        }
    }

    private static Refusal refusal(WorkbookProblem problem) {
        return new Refusal(List.of(problem.at("", Map.of())));
    }
}

package org.passerelle.workbooks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * One row of a sheet as text; figures are written as a person would type them, a formula is what it came to when it was
 * saved.
 *
 * @param number from 1, as the spreadsheet shows it
 * @param texts by column, from 0
 */
record SheetRow(String sheet, int number, Map<Integer, String> texts) {

    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    /**
     * What stands in one cell.
     *
     * @param place as spreadsheets write it: {@code Dépenses!D14}
     */
    record Field(String place, String text) {

        boolean isBlank() {
            return text.isBlank();
        }
    }

    SheetRow {
        texts = Map.copyOf(texts);
    }

    static SheetRow of(String sheet, Row row) {
        Map<Integer, String> texts = new HashMap<>();
        for (Cell cell : row) {
            if (cell != null) {
                texts.put(cell.getColumnIndex(), text(cell));
            }
        }
        return new SheetRow(sheet, row.getRowNum(), texts);
    }

    Field at(int column) {
        return new Field(sheet + "!" + letters(column) + number, texts.getOrDefault(column, ""));
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA) {
            return raw == null ? "=" + cell.getFormula() : isFigure(raw) ? figure(new BigDecimal(raw)) : raw;
        }
        if (raw == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? figure(cell.asNumber())
                : cell.getType() == CellType.STRING ? cell.asString() : raw;
    }

    private static boolean isFigure(String raw) {
        return raw.length() < 40 && raw.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?");
    }

    /** Binary fractions leave a trace far behind the cents; a mark before three decimals would be read as thousands. */
    private static String figure(BigDecimal exact) {
        BigDecimal cents = exact.setScale(2, RoundingMode.HALF_UP);
        if (exact.subtract(cents).abs().compareTo(NOISE) > 0) {
            return exact.setScale(Math.min(10, Math.max(4, exact.scale())), RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return cents.signum() == 0 ? "0" : cents.stripTrailingZeros().toPlainString();
    }

    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}

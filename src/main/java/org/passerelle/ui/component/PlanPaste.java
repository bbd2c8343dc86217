package org.passerelle.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.funding.FundingPlan;

/**
 * A block of cells laid over the lines of a plan, from one cell to the right and downwards; lines that are missing are
 * added. One cell that cannot be taken refuses the whole block: nothing is half done.
 */
final class PlanPaste {

    /** As many lines as a side may have by pasting. */
    static final int MOST_LINES = FundingPlan.MOST_LINES;

    /** What comes of it. */
    sealed interface Outcome {}

    /** @param added how many of the rows are new lines */
    record Pasted(FundingPlan plan, int rows, int added) implements Outcome {}

    /**
     * @param row of the block, from 1
     * @param column of the block, from 1
     * @param place of the cell in the plan
     */
    record Refused(Reason reason, int row, int column, String place, String text) implements Outcome {}

    /** Why a block is refused. Words: {@code budgetPaste.REASON}. */
    enum Reason {
        /** A cell for an amount holds something else. */
        NO_AMOUNT,
        /** A name that is longer than a cell takes. */
        TOO_LONG,
        /** More columns than stand to the right of the cell. */
        TOO_WIDE,
        /** More lines than a table takes. */
        TOO_MANY,
        /** The years stand over the amounts: they would be read as amounts. */
        HEADINGS
    }

    private final String side;
    private final int line;
    private final int column;
    private final List<String> columns;

    /** @param place of the first cell: {@code expenses.3.2028} */
    PlanPaste(String place, List<Integer> years) {
        String[] parts = place.split("\\.");
        side = parts[0];
        line = Integer.parseInt(parts[1]);
        columns = Stream.concat(Stream.of(PlanEdits.name(side)), years.stream().map(String::valueOf))
                .toList();
        column = Math.max(0, columns.indexOf(parts[2]));
    }

    Outcome over(FundingPlan plan, PastedBlock block) {
        List<List<String>> rows = block.rows();
        List<Refused> refused = IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> refused(row, rows.get(row)).stream())
                .toList();
        if (!refused.isEmpty()) {
            return refused.get(0);
        }
        int lines = PlanEdits.lines(plan, side);
        int added = Math.max(0, line + rows.size() - lines);
        FundingPlan next = PlanEdits.blanks(plan, side, added);
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < rows.get(row).size(); cell++) {
                next = PlanPlaces.written(
                                next, place(row, cell), amount(rows.get(row).get(cell), cell))
                        .orElseThrow();
            }
        }
        return new Pasted(next, rows.size(), added);
    }

    private List<Refused> refused(int row, List<String> cells) {
        if (line + row >= MOST_LINES) {
            return List.of(refusal(Reason.TOO_MANY, row, 0, ""));
        }
        int left = columns.size() - column;
        if (cells.size() > left) {
            return List.of(refusal(Reason.TOO_WIDE, row, left, cells.get(left)));
        }
        List<Refused> refused = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            String text = cells.get(cell);
            if (isName(cell) && text.length() > FundingPlan.LONGEST_NAME) {
                refused.add(refusal(Reason.TOO_LONG, row, cell, text));
            } else if (!isName(cell) && PlanPlaces.amount(amount(text, cell)).isEmpty()) {
                refused.add(refusal(Reason.NO_AMOUNT, row, cell, text));
            }
        }
        return row == 0 && refused.isEmpty() && isHeading(cells)
                ? List.of(refusal(Reason.HEADINGS, row, 0, cells.get(0)))
                : refused;
    }

    /** A year over each of two or more amounts, or over the only one under a name. */
    private boolean isHeading(List<String> cells) {
        return cells.size() > 1
                && IntStream.range(0, cells.size())
                        .filter(cell -> !isName(cell))
                        .allMatch(cell -> cells.get(cell).equals(columns.get(column + cell)));
    }

    private Refused refusal(Reason reason, int row, int cell, String text) {
        String place = column + cell < columns.size() ? place(row, cell) : side + "." + (line + row);
        return new Refused(reason, row + 1, cell + 1, place, text);
    }

    private boolean isName(int cell) {
        return column + cell == 0;
    }

    /** Spreadsheets write a dash for nothing. */
    private String amount(String text, int cell) {
        return !isName(cell) && text.replace("€", "").strip().matches("[-–—]") ? "" : text;
    }

    private String place(int row, int cell) {
        return side + "." + (line + row) + "." + columns.get(column + cell);
    }
}

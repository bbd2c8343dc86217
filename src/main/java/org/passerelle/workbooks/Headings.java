package org.passerelle.workbooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which column bears which heading: they may stand in any order and in either language.
 *
 * @param columns from 0, by the key of a heading or by the year
 */
record Headings(Map<String, Integer> columns) {

    private static final String YEAR = "(19|20)\\d\\d";

    Headings {
        columns = Map.copyOf(columns);
    }

    /** Tells of columns that are missing, stand twice, or are of a year that the call does not pay for. */
    static Headings of(SheetRow row, List<String> names, BudgetWords words, List<Integer> years, Faults faults) {
        List<String> expected = Stream.concat(names.stream(), years.stream().map(String::valueOf))
                .toList();
        Map<String, Integer> columns = new HashMap<>();
        details(row, words, years, columns);
        row.texts().keySet().stream().sorted().forEach(column -> {
            SheetRow.Field field = row.at(column);
            Optional<String> heading = expected.stream()
                    .filter(each -> means(field.text(), each, words))
                    .findFirst();
            if (heading.isPresent() && columns.putIfAbsent(heading.get(), column) != null) {
                faults.add(WorkbookProblem.WORKBOOK_TWICE, field, Map.of());
            } else if (heading.isEmpty() && field.text().strip().matches(YEAR)) {
                faults.add(
                        WorkbookProblem.WORKBOOK_YEAR,
                        field,
                        Map.of("years", years.stream().map(String::valueOf).toList()));
            }
        });
        expected.stream().filter(each -> !columns.containsKey(each)).forEach(each -> {
            String heading = each.matches(YEAR) ? each : words.get(each);
            faults.add(WorkbookProblem.WORKBOOK_HEADING, row.sheet(), Map.of("sheet", row.sheet(), "heading", heading));
        });
        return new Headings(columns);
    }

    private static void details(SheetRow row, BudgetWords words, List<Integer> years, Map<String, Integer> columns) {
        row.texts().forEach((column, text) -> {
            BudgetLayout.DETAILS.stream()
                    .filter(key -> words.means(text, key))
                    .forEach(key -> columns.putIfAbsent(key, column));
            years.stream()
                    .filter(year -> words.means(text, BudgetLayout.QUANTITY, String.valueOf(year)))
                    .forEach(year -> columns.putIfAbsent(quantity(year), column));
        });
    }

    static String quantity(int year) {
        return BudgetLayout.QUANTITY + "." + year;
    }

    private static boolean means(String written, String expected, BudgetWords words) {
        return expected.matches(YEAR) ? written.strip().equals(expected) : words.means(written, expected);
    }

    /** What stands under a heading; nothing where there is no such column, which was told already. */
    SheetRow.Field at(SheetRow row, String heading) {
        Integer column = columns.get(heading);
        return column == null ? new SheetRow.Field(row.sheet(), "") : row.at(column);
    }

    boolean isBlank(SheetRow row) {
        return columns.values().stream().allMatch(column -> row.at(column).isBlank());
    }
}

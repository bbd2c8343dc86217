package org.passerelle.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells copied from a spreadsheet: rows apart by line ends, columns by tabs; a cell in quotation marks may hold both, and
 * its own marks twice.
 */
record PastedBlock(List<List<String>> rows) {

    private static final Pattern CELL =
            Pattern.compile("(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^\\t\\r\\n]*+))(\\t|\\r\\n|\\r|\\n|\\z)");

    PastedBlock {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The rows of a text, without the empty ones at its end. */
    static PastedBlock of(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher cell = CELL.matcher(text);
        while (cell.lookingAt()) {
            String quoted = cell.group(1);
            row.add((quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""))
                    .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                    .strip());
            if (!cell.group(3).equals("\t")) {
                rows.add(row);
                row = new ArrayList<>();
            }
            if (cell.end() == text.length() && !cell.group(3).equals("\t")) {
                break;
            }
            cell.region(cell.end(), text.length());
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isEmpty)) {
            rows.remove(rows.size() - 1);
        }
        return new PastedBlock(rows);
    }
}

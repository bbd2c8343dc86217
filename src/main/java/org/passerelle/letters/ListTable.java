package org.passerelle.letters;

import java.util.List;

/**
 * Items of one list, ready to print: what names each of them, then a cell for each column.
 *
 * @param columns the words of the headings, the first over what names an item
 */
record ListTable(List<String> columns, List<Row> rows) {

    ListTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * An item.
     *
     * @param cells each in one or more paragraphs; one fewer than the columns
     */
    record Row(String name, List<List<String>> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }
}

package org.passerelle.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a component stands among its siblings, as form-js lays them out.
 *
 * @param row the name that it shares with those beside it
 * @param columns how many of sixteen it takes; 0: it shares what the others of its row leave, in equal parts
 */
public record Layout(String row, int columns) {

    static final int COLUMNS = 16;

    public boolean isShare() {
        return columns == 0;
    }

    /** Those that stand side by side, rows in the order of their first. */
    public static List<List<Component>> rows(List<? extends Component> siblings) {
        Map<String, List<Component>> rows = new LinkedHashMap<>();
        siblings.forEach(c -> rows.computeIfAbsent(c.head().layout().row(), row -> new ArrayList<>())
                .add(c));
        return List.copyOf(rows.values());
    }

    /** Whether they take no more than there is, and leave something to those that share the rest. */
    static boolean fits(List<Component> row) {
        int taken = row.stream().mapToInt(c -> c.head().layout().columns()).sum();
        boolean isShared = row.stream().anyMatch(c -> c.head().layout().isShare());
        return isShared ? taken < COLUMNS : taken <= COLUMNS;
    }
}

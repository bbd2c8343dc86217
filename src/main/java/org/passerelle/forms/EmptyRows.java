package org.passerelle.forms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes away the rows that stand empty at the end of a list, down to those that it must have: a list may show more rows at
 * first than it needs. An empty row between others stays and is judged: what refers to rows by number still meets them.
 */
final class EmptyRows {

    private EmptyRows() {}

    static Answers cut(Form form, Answers answers) {
        Map<String, Object> copy = Copies.deep(answers.values());
        cut(form.sections(), copy);
        return new Answers(copy);
    }

    private static void cut(List<? extends Component> components, Map<String, Object> from) {
        for (Component component : components) {
            if (component instanceof Group group) {
                cut(
                        group.components(),
                        group.path().isEmpty()
                                ? from
                                : map(Paths.get(from, group.path()).orElse(null)));
            } else if (component instanceof DynamicList list
                    && Paths.get(from, list.path()).orElse(null) instanceof List<?> rows) {
                rows.forEach(row -> cut(list.components(), map(row)));
                while (rows.size() > list.min() && isEmpty(rows.get(rows.size() - 1))) {
                    rows.remove(rows.size() - 1);
                }
            }
        }
    }

    private static boolean isEmpty(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> row) {
            return row.values().stream().allMatch(EmptyRows::isEmpty);
        }
        if (answer instanceof Collection<?> chosen) {
            return chosen.stream().allMatch(EmptyRows::isEmpty);
        }
        return answer == null || answer.equals(false) || answer.toString().isBlank();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}

package org.passerelle.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label and what was answered, in one or more paragraphs or in a table.
 *
 * @param table the activities by quarter; null where the answer is words
 */
record Fact(String label, List<String> values, @Nullable ScheduleTable table) {

    Fact {
        values = List.copyOf(values);
    }

    Fact(String label, List<String> values) {
        this(label, values, null);
    }

    static Fact of(String label, String value) {
        return new Fact(label, value.lines().filter(line -> !line.isBlank()).toList());
    }
}

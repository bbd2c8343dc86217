package org.passerelle.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label and what was answered, in one or more paragraphs or in a table.
 *
 * @param schedule the activities by quarter; null where the answer is none
 * @param list the items of a list; null where the answer is none
 */
record Fact(String label, List<String> values, @Nullable ScheduleTable schedule, @Nullable ListTable list) {

    Fact {
        values = List.copyOf(values);
    }

    Fact(String label, List<String> values) {
        this(label, values, null, null);
    }

    Fact(String label, ScheduleTable schedule) {
        this(label, List.of(), schedule, null);
    }

    Fact(String label, ListTable list) {
        this(label, List.of(), null, list);
    }

    static Fact of(String label, String value) {
        return new Fact(label, value.lines().filter(line -> !line.isBlank()).toList());
    }
}

package org.passerelle.letters;

import java.util.List;
import java.util.SortedMap;
import org.passerelle.forms.ScheduleItem;
import org.passerelle.shared.Quarter;

/** Activities by quarter, ready to print: from the first quarter that is used to the last. */
record ScheduleTable(List<ScheduleItem> items) {

    ScheduleTable {
        items = List.copyOf(items);
    }

    public List<Quarter> quarters() {
        return ScheduleItem.span(items);
    }

    public SortedMap<Integer, List<Quarter>> years() {
        return Quarter.byYear(quarters());
    }
}

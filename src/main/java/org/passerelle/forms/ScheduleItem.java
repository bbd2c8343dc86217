package org.passerelle.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Quarter;

/**
 * An activity and the quarters in which it runs; kept as {@code {"activity": …, "quarters": ["2027-Q3"]}}.
 *
 * @param unread what stands among its quarters and is none
 */
public record ScheduleItem(String activity, SortedSet<Quarter> quarters, List<String> unread) {

    private static final String ACTIVITY = "activity";
    private static final String QUARTERS = "quarters";

    public ScheduleItem {
        quarters = new TreeSet<>(quarters);
        unread = List.copyOf(unread);
    }

    /** What is kept, each activity once, in the order of its first line; anything but such lines is left out. */
    public static List<ScheduleItem> all(@Nullable Object kept) {
        Map<String, ScheduleItem> byName = new LinkedHashMap<>();
        if (kept instanceof List<?> lines) {
            lines.stream()
                    .filter(Map.class::isInstance)
                    .map(line -> read((Map<?, ?>) line))
                    .filter(item -> !item.activity.isEmpty())
                    .forEach(item -> byName.merge(item.activity, item, ScheduleItem::and));
        }
        return List.copyOf(byName.values());
    }

    /** From the first quarter that is used to the last. */
    public static List<Quarter> span(List<ScheduleItem> items) {
        SortedSet<Quarter> used = new TreeSet<>();
        items.forEach(item -> used.addAll(item.quarters));
        return used.isEmpty()
                ? List.of()
                : Stream.iterate(used.first(), q -> q.compareTo(used.last()) <= 0, Quarter::next)
                        .toList();
    }

    /** These lines with a quarter of an activity ticked, or not. */
    public static List<ScheduleItem> with(List<ScheduleItem> lines, String activity, Quarter quarter, boolean ticked) {
        List<ScheduleItem> next = new ArrayList<>(lines);
        if (next.stream().noneMatch(line -> line.activity.equals(activity))) {
            next.add(new ScheduleItem(activity, new TreeSet<>(), List.of()));
        }
        next.replaceAll(line -> line.activity.equals(activity) ? line.with(quarter, ticked) : line);
        return next;
    }

    public Map<String, Object> kept() {
        return Map.of(
                ACTIVITY,
                activity,
                QUARTERS,
                quarters.stream().map(Quarter::code).toList());
    }

    private ScheduleItem with(Quarter quarter, boolean ticked) {
        SortedSet<Quarter> next = new TreeSet<>(quarters);
        if (ticked) {
            next.add(quarter);
        } else {
            next.remove(quarter);
        }
        return new ScheduleItem(activity, next, List.of());
    }

    private ScheduleItem and(ScheduleItem other) {
        SortedSet<Quarter> both = new TreeSet<>(quarters);
        both.addAll(other.quarters);
        return new ScheduleItem(
                activity,
                both,
                Stream.concat(unread.stream(), other.unread.stream()).toList());
    }

    /** Earlier versions of the dossier's form kept a line for each year, with "Q3" in it: a copy brings it along. */
    private static ScheduleItem read(Map<?, ?> line) {
        SortedSet<Quarter> quarters = new TreeSet<>();
        List<String> unread = new ArrayList<>();
        for (Object one : line.get(QUARTERS) instanceof List<?> all ? all : List.of()) {
            String code = line.get("year") == null ? String.valueOf(one) : line.get("year") + "-" + one;
            Quarter.read(code).ifPresentOrElse(quarters::add, () -> unread.add(code));
        }
        Object activity = line.get(ACTIVITY);
        return new ScheduleItem(activity == null ? "" : activity.toString().strip(), quarters, unread);
    }
}

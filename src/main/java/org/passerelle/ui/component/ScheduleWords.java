package org.passerelle.ui.component;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Schedule;
import org.passerelle.forms.ScheduleItem;
import org.passerelle.shared.Quarter;
import org.passerelle.ui.ViewLanguage;

/** The boxes of a schedule that are ticked, by their names: an activity and a quarter a line. */
final class ScheduleWords {

    private static final Pattern BOX = Pattern.compile("(.+), \\p{Lu}([1-4]) (\\d{4})");

    private ScheduleWords() {}

    static String box(String activity, Quarter quarter) {
        return ViewLanguage.text("schedule.cell", activity, quarter(quarter));
    }

    static String quarter(Quarter quarter) {
        return ViewLanguage.text("schedule.quarter", quarter.number(), Integer.toString(quarter.year()));
    }

    static String of(@Nullable Object answer) {
        return ScheduleItem.all(answer).stream()
                .flatMap(item -> item.quarters().stream().map(quarter -> box(item.activity(), quarter)))
                .collect(Collectors.joining("\n"));
    }

    static Object read(String text) {
        List<ScheduleItem> items = List.of();
        for (String line : text.lines().toList()) {
            Matcher box = BOX.matcher(line.strip());
            if (box.matches()) {
                Quarter quarter = new Quarter(Integer.parseInt(box.group(3)), Integer.parseInt(box.group(2)));
                items = ScheduleItem.with(items, box.group(1), quarter, true);
            }
        }
        return Schedule.kept(items);
    }
}

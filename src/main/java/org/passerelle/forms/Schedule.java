package org.passerelle.forms;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;
import org.passerelle.shared.Period;
import org.passerelle.shared.Quarter;

/**
 * The activities of a project by quarter ({@code textfield} with the widget {@code schedule}; domain.md §3.2 M).
 *
 * @param rows what the activities are called, from the answers
 * @param from the first day of the project
 * @param to its last day
 */
public record Schedule(Head head, String key, boolean required, @Nullable Feel readonly, Feel rows, Feel from, Feel to)
        implements Question {

    /** Ten years: more than any call takes. */
    private static final int MOST = 40;

    /** The names of the activities, each once; none as long as nothing is answered there. */
    public List<String> activities(Scope scope) {
        Set<String> names = new LinkedHashSet<>();
        rows.value(scope).filter(List.class::isInstance).ifPresent(list -> ((List<?>) list)
                .forEach(name -> names.add(name == null ? "" : name.toString().strip())));
        names.remove("");
        return List.copyOf(names);
    }

    /** The quarters that the project touches; none as long as its days are not answered. */
    public List<Quarter> quarters(Scope scope) {
        Optional<LocalDate> start = day(from, scope);
        Optional<LocalDate> end = day(to, scope);
        return start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())
                ? Quarter.in(new Period(start.get(), end.get())).stream()
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    /** The shortest answer: the first activity, in the project's last quarter. */
    Optional<Object> last(Scope scope) {
        List<Quarter> all = quarters(scope);
        return all.isEmpty()
                ? Optional.empty()
                : activities(scope).stream()
                        .findFirst()
                        .map(first -> kept(ScheduleItem.with(List.of(), first, all.get(all.size() - 1), true)));
    }

    /** As the answer keeps its lines. */
    public static Object kept(List<ScheduleItem> lines) {
        return lines.stream().map(ScheduleItem::kept).toList();
    }

    Judged judge(@Nullable Object value, Scope scope) {
        if (value == null) {
            return required ? Judged.missing() : Judged.sound(null);
        }
        if (!(value instanceof List<?>)) {
            return Judged.wrong(value, Fault.KIND);
        }
        List<ScheduleItem> items = ScheduleItem.all(value);
        List<Quarter> within = quarters(scope);
        Optional<ScheduleItem> wrong = items.stream()
                .filter(item -> !item.unread().isEmpty() || !within.isEmpty() && !within.containsAll(item.quarters()))
                .findFirst();
        if (wrong.isPresent()) {
            return Judged.wrong(value, Fault.QUARTER, wrong.get().activity());
        }
        List<ScheduleItem> running =
                items.stream().filter(item -> !item.quarters().isEmpty()).toList();
        if (running.isEmpty()) {
            return required ? Judged.missing() : Judged.sound(null);
        }
        return Judged.sound(kept(running));
    }

    /** The day that an expression gives, if any. */
    static Optional<LocalDate> day(Feel feel, Scope scope) {
        return feel.value(scope).map(Object::toString).flatMap(Answers::day);
    }
}

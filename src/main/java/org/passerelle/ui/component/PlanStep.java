package org.passerelle.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;

/**
 * What one act changed in a plan, cell by cell: enough to take it back, and little enough to be kept for many acts. It is
 * taken back where the cells still hold what the act wrote, whatever else was changed meanwhile.
 */
record PlanStep(List<Change> changes) {

    /** @param path from the plan to a cell: expenses, 2, amounts, 2027; to a list where lines came or went */
    sealed interface Change {
        List<String> path();

        Change back();

        /** Makes the change in a plan as plain values; whether what it changes stands there. */
        boolean in(Object parent);
    }

    private record Cell(List<String> path, @Nullable Object before, @Nullable Object after) implements Change {
        @Override
        public Change back() {
            return new Cell(path, after, before);
        }

        @Override
        public boolean in(Object parent) {
            String key = last(path);
            if (!Objects.equals(child(parent, key), before)) {
                return false;
            }
            put(parent, key, after);
            return true;
        }
    }

    /** @param at number of the first line that differs */
    private record Lines(List<String> path, int at, List<?> before, List<?> after) implements Change {
        @Override
        public Change back() {
            return new Lines(path, at, after, before);
        }

        @Override
        @SuppressWarnings("unchecked")
        public boolean in(Object parent) {
            Object found = child(parent, last(path));
            List<Object> lines = new ArrayList<>(found instanceof List<?> list ? (List<Object>) list : List.of());
            int end = at + before.size();
            if (lines.size() < end || !lines.subList(at, end).equals(before)) {
                return false;
            }
            lines.subList(at, end).clear();
            lines.addAll(at, after);
            put(parent, last(path), lines);
            return true;
        }
    }

    PlanStep {
        changes = List.copyOf(changes);
    }

    static PlanStep between(FundingPlan before, FundingPlan after) {
        return new PlanStep(compare(List.of(), plain(before), plain(after)).toList());
    }

    /** The same step the other way. */
    PlanStep back() {
        return new PlanStep(changes.stream().map(Change::back).toList());
    }

    /** The plan after this step; empty where a cell does not hold any more what the step found there. */
    Optional<FundingPlan> in(FundingPlan plan) {
        Object values = plain(plan);
        for (Change change : changes) {
            Object parent = values;
            for (String key : change.path().subList(0, change.path().size() - 1)) {
                parent = parent == null ? null : child(parent, key);
            }
            if (parent == null || !change.in(parent)) {
                return Optional.empty();
            }
        }
        return Optional.of(PlanEdits.followed(Json.read(Json.write(values), FundingPlan.class)));
    }

    /** Where the first change is, as the tables name their places. */
    String place() {
        return changes.stream()
                .findFirst()
                .map(change -> change instanceof Lines lines
                        ? last(lines.path()) + "." + lines.at()
                        : String.join(".", change.path()).replace(".amounts.", "."))
                .orElse("");
    }

    private static Stream<Change> compare(List<String> path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return Stream.empty();
        }
        if (before instanceof Map<?, ?> b && after instanceof Map<?, ?> a) {
            return Stream.concat(b.keySet().stream(), a.keySet().stream())
                    .map(String::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .flatMap(key -> compare(under(path, key), b.get(key), a.get(key)));
        }
        if (before instanceof List<?> b && after instanceof List<?> a) {
            return b.size() == a.size()
                    ? Stream.iterate(0, i -> i < b.size(), i -> i + 1)
                            .flatMap(i -> compare(under(path, i.toString()), b.get(i), a.get(i)))
                    : Stream.of(lines(path, b, a));
        }
        return Stream.of(new Cell(path, before, after));
    }

    private static Change lines(List<String> path, List<?> before, List<?> after) {
        int least = Math.min(before.size(), after.size());
        int same = 0;
        while (same < least && before.get(same).equals(after.get(same))) {
            same++;
        }
        int end = 0;
        while (end < least - same && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return new Lines(
                path,
                same,
                List.copyOf(before.subList(same, before.size() - end)),
                after.subList(same, after.size() - end));
    }

    /** The part of a country that is alone follows from the total (B15): nobody wrote it. */
    private static Object plain(FundingPlan plan) {
        FundingPlan written = plan.countries().size() == 1
                ? new FundingPlan(
                        List.of(new CountryPart(plan.countries().get(0).code(), Money.ZERO)),
                        plan.multiCountry(),
                        plan.expenses(),
                        plan.resources(),
                        plan.minimumViableGrant())
                : plan;
        return Json.readMap(Json.write(written));
    }

    private static List<String> under(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    private static String last(List<String> path) {
        return path.get(path.size() - 1);
    }

    private static @Nullable Object child(Object parent, String key) {
        if (parent instanceof List<?> list) {
            int index = Integer.parseInt(key);
            return index < list.size() ? list.get(index) : null;
        }
        return parent instanceof Map<?, ?> map ? map.get(key) : null;
    }

    @SuppressWarnings("unchecked")
    private static void put(Object parent, String key, @Nullable Object value) {
        if (parent instanceof List<?> list) {
            ((List<@Nullable Object>) list).set(Integer.parseInt(key), value);
        } else if (value == null) {
            ((Map<String, Object>) parent).remove(key);
        } else {
            ((Map<String, Object>) parent).put(key, value);
        }
    }
}

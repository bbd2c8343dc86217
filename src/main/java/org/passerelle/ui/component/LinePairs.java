package org.passerelle.ui.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which line of one table is which of another: those that are called the same are paired in their order (the longest
 * common subsequence), what stands between two pairs is paired place by place, and what remains came or went.
 *
 * @param <T> the kind of line
 */
final class LinePairs<T> {

    /** A line before and after, with its number; one of them is empty where the line came or went. */
    record Pair<T>(Optional<Numbered<T>> before, Optional<Numbered<T>> after) {}

    /** @param number from 1, as people count */
    record Numbered<T>(int number, T line) {}

    private final List<Numbered<T>> before;
    private final List<Numbered<T>> after;
    private final Function<T, ?> name;
    private final List<Pair<T>> pairs = new ArrayList<>();

    private LinePairs(List<T> before, List<T> after, Function<T, ?> name) {
        this.before = numbered(before);
        this.after = numbered(after);
        this.name = name;
    }

    static <T> List<Pair<T>> of(List<T> before, List<T> after, Function<T, ?> name) {
        LinePairs<T> pairs = new LinePairs<>(before, after, name);
        pairs.walk();
        return pairs.pairs;
    }

    private void walk() {
        int[][] common = common();
        int b = 0;
        int a = 0;
        int fromB = 0;
        int fromA = 0;
        while (b < before.size() && a < after.size()) {
            if (same(b, a)) {
                gap(fromB, b, fromA, a);
                pairs.add(new Pair<>(Optional.of(before.get(b++)), Optional.of(after.get(a++))));
                fromB = b;
                fromA = a;
            } else if (common[b + 1][a] >= common[b][a + 1]) {
                b++;
            } else {
                a++;
            }
        }
        gap(fromB, before.size(), fromA, after.size());
    }

    /** How many lines from here on are called the same in both. */
    private int[][] common() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int b = before.size() - 1; b >= 0; b--) {
            for (int a = after.size() - 1; a >= 0; a--) {
                common[b][a] = same(b, a) ? common[b + 1][a + 1] + 1 : Math.max(common[b + 1][a], common[b][a + 1]);
            }
        }
        return common;
    }

    private void gap(int fromB, int toB, int fromA, int toA) {
        for (int i = 0; i < Math.max(toB - fromB, toA - fromA); i++) {
            pairs.add(new Pair<>(at(before, fromB + i, toB), at(after, fromA + i, toA)));
        }
    }

    private boolean same(int b, int a) {
        return name.apply(before.get(b).line()).equals(name.apply(after.get(a).line()));
    }

    private static <T> Optional<Numbered<T>> at(List<Numbered<T>> lines, int index, int end) {
        return index < end ? Optional.of(lines.get(index)) : Optional.empty();
    }

    private static <T> List<Numbered<T>> numbered(List<T> lines) {
        List<Numbered<T>> numbered = new ArrayList<>();
        lines.forEach(line -> numbered.add(new Numbered<>(numbered.size() + 1, line)));
        return numbered;
    }
}

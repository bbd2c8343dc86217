package org.passerelle.funding;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Finds the smallest amount of a change that leaves no rule broken. Each rule compares sums that move in proportion to the
 * amount: one that is broken is kept from some amount on, one that is kept breaks from some amount on. The least of all
 * lies where the first have ended and the second have not begun; where they cross, two rules clash.
 */
final class Search {

    /** How far the rounding of parts to cents may push the amount, cents. */
    private static final int ROUNDING = 40;

    /** The smallest amount, or the two rules that leave none; neither where a rule cannot be mended by this change at all. */
    record Result(OptionalLong amount, Optional<Clash> clash) {

        private static Result none() {
            return new Result(OptionalLong.empty(), Optional.empty());
        }

        private static Result clash(String first, String second) {
            return new Result(OptionalLong.empty(), Optional.of(new Clash(Outline.code(first), Outline.code(second))));
        }
    }

    /** From what amount on a rule is kept, or broken. */
    private record Bound(String rule, long amount) {}

    private final Outline outline;
    private final Change change;

    Search(Outline outline, Change change) {
        this.outline = outline;
        this.change = change;
    }

    Result smallest() {
        long most = lastThatFits();
        Set<String> before = outline.broken(change, 0);
        Set<String> after = outline.broken(change, most);
        Optional<String> unmended = before.stream().filter(after::contains).findFirst();
        if (unmended.isPresent()) {
            return unmended(unmended.get(), before);
        }
        Bound from = before.stream()
                .map(rule -> new Bound(rule, first(most, amount -> !breaks(rule, amount))))
                .max(Comparator.comparing(Bound::amount))
                .orElse(new Bound("", 0));
        return near(from, most, () -> after.stream()
                .map(rule -> new Bound(rule, first(most, amount -> breaks(rule, amount))))
                .min(Comparator.comparing(Bound::amount))
                .map(until -> Result.clash(from.rule(), until.rule()))
                .orElse(Result.none()));
    }

    private boolean breaks(String rule, long amount) {
        return outline.breaks(rule, change, amount);
    }

    /** Where a rule stays broken whatever is moved, another that asks for the change stands against it. */
    private static Result unmended(String rule, Set<String> before) {
        return before.stream()
                .filter(other -> !other.equals(rule))
                .findFirst()
                .map(other -> Result.clash(other, rule))
                .orElse(Result.none());
    }

    private Result near(Bound from, long most, Supplier<Result> otherwise) {
        long last = Math.min(most, from.amount() + ROUNDING);
        for (long amount = Math.max(1, from.amount() - ROUNDING); amount <= last; amount++) {
            if (!breaks(from.rule(), amount) && outline.broken(change, amount).isEmpty()) {
                return new Result(OptionalLong.of(amount), Optional.empty());
            }
        }
        return otherwise.get();
    }

    private long lastThatFits() {
        long most = change.most();
        return change.fits(most) ? most : first(most, amount -> !change.fits(amount)) - 1;
    }

    /** The first amount up to the most for which it holds, given that it then holds on. */
    private static long first(long most, LongPredicate holds) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = (low + high) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }
}

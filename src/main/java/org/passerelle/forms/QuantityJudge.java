package org.passerelle.forms;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.Judged.Fault;

/** Judges numbers exactly, in decimals: digits, step, bounds. */
final class QuantityJudge {

    private static final int MOST_DIGITS = 30;

    private QuantityJudge() {}

    static Judged judge(Quantity field, @Nullable Object value, Scope scope) {
        if (value == null || value.toString().isBlank()) {
            return field.required() ? Judged.missing() : Judged.sound(null);
        }
        Optional<BigDecimal> number =
                Answers.decimal(value).filter(n -> n.precision() <= MOST_DIGITS && Math.abs(n.scale()) <= MOST_DIGITS);
        return number.map(n -> bounds(field, n, scope)).orElseGet(() -> Judged.wrong(value.toString(), Fault.NUMBER));
    }

    private static Judged bounds(Quantity field, BigDecimal number, Scope scope) {
        Object kept = kept(field, number);
        BigDecimal increment = field.increment();
        if (number.stripTrailingZeros().scale() > field.decimals()) {
            return Judged.wrong(kept, Fault.DECIMALS, field.decimals());
        }
        if (increment != null && number.remainder(increment).signum() != 0) {
            return Judged.wrong(kept, Fault.STEP, increment.toPlainString());
        }
        Optional<BigDecimal> min = limit(field.min(), scope).filter(m -> number.compareTo(m) < 0);
        if (min.isPresent()) {
            return Judged.wrong(kept, Fault.TOO_SMALL, min.get().toPlainString());
        }
        return limit(field.max(), scope)
                .filter(m -> number.compareTo(m) > 0)
                .map(m -> Judged.wrong(kept, Fault.TOO_LARGE, m.toPlainString()))
                .orElseGet(() -> Judged.sound(kept));
    }

    private static Optional<BigDecimal> limit(@Nullable Limit limit, Scope scope) {
        return limit == null ? Optional.empty() : limit.in(scope);
    }

    /** Money as a decimal string; a whole number as an int, as JSON would read it back; else a decimal. */
    private static Object kept(Quantity field, BigDecimal number) {
        if (number.stripTrailingZeros().scale() > field.decimals()) {
            return number.toPlainString();
        }
        BigDecimal scaled = number.setScale(field.decimals());
        if (field.money()) {
            return scaled.toPlainString();
        }
        boolean isInt = field.decimals() == 0 && scaled.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return isInt ? (Object) scaled.intValueExact() : scaled;
    }
}

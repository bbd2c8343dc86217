package org.passerelle.forms;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bound of an answer: a figure, or an expression over the other answers. */
public record Limit(@Nullable BigDecimal fixed, @Nullable Feel computed) {

    static Limit of(BigDecimal fixed) {
        return new Limit(fixed, null);
    }

    static Limit of(Feel computed) {
        return new Limit(null, computed);
    }

    /** The bound here and now; none where the expression gives no number. */
    public Optional<BigDecimal> in(Scope scope) {
        return computed == null ? Optional.ofNullable(fixed) : computed.number(scope);
    }
}

package org.passerelle.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number ({@code number}).
 *
 * @param decimals how many digits after the point at most; 0 for a whole number
 * @param increment the step from zero that every answer is a multiple of
 * @param money kept as a decimal string, never as a floating number ({@code serializeToString})
 * @param adorners what stands beside the figure: €, %, mois
 */
public record Quantity(
        Head head,
        String key,
        boolean required,
        @Nullable Feel readonly,
        @Nullable Limit min,
        @Nullable Limit max,
        int decimals,
        @Nullable BigDecimal increment,
        boolean money,
        Adorners adorners)
        implements Question {}

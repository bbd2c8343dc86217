package org.passerelle.ui.component;

import java.math.BigDecimal;

/** A distance from a reference in words: with its sign, so that milder and harder are told apart. */
public final class Distances {

    private Distances() {}

    public static String words(BigDecimal distance) {
        return (distance.signum() > 0 ? "+" : "") + Formats.number(distance);
    }
}

package org.passerelle.dossiers;

/**
 * How long something took in comparable cases.
 *
 * @param cases that have it behind them
 * @param median calendar days, rounded up
 * @param ninetieth calendar days within which nine of ten had it done, rounded up
 */
public record Pace(int cases, int median, int ninetieth) {

    /** Fewer say nothing about the next one. */
    public static final int ENOUGH = 20;

    public boolean isEnough() {
        return cases >= ENOUGH;
    }
}

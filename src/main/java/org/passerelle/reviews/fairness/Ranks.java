package org.passerelle.reviews.fairness;

import java.util.Arrays;

/** Ranks from 1, the highest first; the same value shares a rank, and the next one is as many further. */
final class Ranks {

    /** Below it two computed levels, of 100, are the same: what is left is rounding of the arithmetic. */
    private static final double SAME = 1e-9;

    private Ranks() {}

    static int[] of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = 1 + higher(sorted, values[i] + SAME);
        }
        return ranks;
    }

    private static int higher(double[] sorted, double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return sorted.length - from;
    }
}

package org.passerelle.people;

import java.util.HashSet;
import java.util.Set;

/** How much alike two names are written: the share of their groups of three letters that they have in common, as pg_trgm. */
final class Trigrams {

    private static final int LENGTH = 3;

    private Trigrams() {}

    static Set<String> of(String searched) {
        Set<String> trigrams = new HashSet<>();
        for (String word : searched.strip().split(" +", -1)) {
            String padded = "  " + word + " ";
            for (int i = 0; i + LENGTH <= padded.length(); i++) {
                trigrams.add(padded.substring(i, i + LENGTH));
            }
        }
        return trigrams;
    }

    static double similarity(Set<String> trigrams, String searched) {
        Set<String> others = of(searched);
        long shared = others.stream().filter(trigrams::contains).count();
        return (double) shared / (trigrams.size() + others.size() - shared);
    }
}

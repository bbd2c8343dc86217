package org.passerelle.reviews.fairness;

/** What reviewers are called where their names are not shown. */
final class Letters {

    private static final int ALPHABET = 26;

    private Letters() {}

    /** A, B … Z, AA, AB …; the place, from 0, is that of a list that says nothing of names. */
    static String at(int place) {
        String last = String.valueOf((char) ('A' + place % ALPHABET));
        return place < ALPHABET ? last : at(place / ALPHABET - 1) + last;
    }
}

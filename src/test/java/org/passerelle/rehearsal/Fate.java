package org.passerelle.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier of the large rehearsal meets on its way. The sheets give the points of C1 to C8, in order; the mean, of 100, is
 * worked out by hand with the weights 15, 15, 10, 15, 10, 10, 15, 10.
 */
enum Fate {
    /** Every opinion favourable and on time. */
    PLAIN("80.00", "44444444", "44444444"),
    /** The post says nothing until its deadline. */
    SILENT_POST("79.00", "44444444", "44444443"),
    /** The post answers a week after its deadline: silent all the same, and the committee sees it. */
    LATE_OPINION("78.00", "44444443", "44444443"),
    /** The post is against it, the prefecture for it: the committee funds it and says why (D11). */
    UNFAVOURABLE("80.00", "44444444", "44444444"),
    /** The post has reserves; tied at 77, first by C2. */
    RESERVED("77.00", "34444444", "34444444"),
    /** The prefecture sets conditions; tied at 77, last by C4. */
    CONDITIONS("77.00", "44434444", "44434444"),
    /** Forty points between two reviewers: a third one, then the medians. */
    DIVERGENT("80.00", "55555555", "33333333", "44444444"),
    /** The first reviewer declares a conflict and is replaced; tied at 77, second by C2. */
    RECUSED("77.00", "43444444", "43444444"),
    /** A document is missing; it comes in time. */
    COMPLETED("78.00", "44444344", "44444344"),
    /** Tied at the cut, first by C4: the last to be served in full. */
    FIRST_OF_TIE("72.00", "33344444", "33344444"),
    /** Tied at the cut, second by C4: the first to be submitted takes what is left, the others wait. */
    SECOND_OF_TIE("72.00", "34334444", "34334444"),
    /** At the threshold, after the money is gone. */
    WAITING("60.00", "33333333", "33333333"),
    /** The threshold stands between two sheets nine points apart: the third reviewer decides against. */
    STRADDLING("51.00", "33333333", "22323333", "22323333"),
    /** Under the threshold. */
    REFUSED("40.00", "22222222", "22222222"),
    /** A document is missing; nobody answers. */
    NEVER_COMPLETED(null),
    /** The officer finds it inadmissible. */
    INADMISSIBLE(null),
    /** Its signatory withdraws it under appraisal. */
    WITHDRAWN(null);

    /** The fates of twenty dossiers in a row, each at least once: ten served in full, one at the most in part. */
    private static final List<Fate> ROUND = List.of(
            PLAIN,
            SILENT_POST,
            LATE_OPINION,
            UNFAVOURABLE,
            WAITING,
            RESERVED,
            CONDITIONS,
            REFUSED,
            DIVERGENT,
            SECOND_OF_TIE,
            RECUSED,
            NEVER_COMPLETED,
            COMPLETED,
            INADMISSIBLE,
            STRADDLING,
            WAITING,
            FIRST_OF_TIE,
            WITHDRAWN,
            REFUSED,
            WAITING);

    final @Nullable String mean;
    final List<String> sheets;

    Fate(@Nullable String mean, String... sheets) {
        this.mean = mean;
        this.sheets = List.of(sheets);
    }

    static Fate of(int dossier) {
        return ROUND.get(dossier % ROUND.size());
    }

    /** Served in full; {@link #SECOND_OF_TIE} takes the rest. */
    boolean isServed() {
        return compareTo(FIRST_OF_TIE) <= 0;
    }

    /** The money is gone, or all but gone, when its turn comes. */
    boolean comesAfterTheCut() {
        return this == SECOND_OF_TIE || this == WAITING;
    }

    boolean isReviewed() {
        return mean != null;
    }

    boolean isUnderThreshold() {
        return this == STRADDLING || this == REFUSED;
    }

    /** Points of the criterion in what counts of its sheets: all three agree with their median, or with each other. */
    int points(int criterion) {
        return sheets.get(sheets.size() - 1).charAt(criterion - 1) - '0';
    }
}

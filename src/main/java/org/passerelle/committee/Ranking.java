package org.passerelle.committee;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order of the candidates (D7): mean, then the tie-breaks one after the other. What is still equal is the committee's
 * to decide; until then such dossiers stand by number, so that the order never depends on how they were read.
 */
public final class Ranking {

    /** What put a dossier before the next one, in the order in which it is tried. Words: {@code tieBreak.NAME}. */
    public enum TieBreak {
        /** The better mean score: no tie. */
        MEAN,
        /** The better mean of C4, contribution to the SDGs. */
        SDG,
        /** The better mean of C2, reciprocity. */
        RECIPROCITY,
        /** A new partnership or an under-represented country. */
        FAVOURED,
        /** The lower request. */
        REQUEST,
        /** The earlier submission. */
        SUBMISSION,
        /** Nothing separates them: the committee decides, with its reason in the minutes. */
        COMMITTEE;

        private Comparator<Candidate> order() {
            return switch (this) {
                case MEAN -> comparing(Candidate::mean, reverseOrder());
                case SDG -> comparing(Candidate::sdgMean, reverseOrder());
                case RECIPROCITY -> comparing(Candidate::reciprocityMean, reverseOrder());
                case FAVOURED -> comparing(Candidate::favoured, reverseOrder());
                case REQUEST -> comparing(Candidate::requested);
                case SUBMISSION -> comparing(Candidate::submittedAt);
                case COMMITTEE -> comparing(Candidate::key);
            };
        }
    }

    private static final Comparator<Candidate> ORDER = Stream.of(TieBreak.values())
            .map(TieBreak::order)
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    private Ranking() {}

    /** Best first. */
    public static List<Candidate> of(List<Candidate> candidates) {
        List<Candidate> ranked = new ArrayList<>(candidates);
        ranked.sort(ORDER);
        return List.copyOf(ranked);
    }

    /** What separates two dossiers of the same mean, one ranked just before the other; null where the mean does. */
    static @Nullable TieBreak tieBreak(Candidate before, Candidate after) {
        return separates(before, after)
                .filter(tieBreak -> tieBreak != TieBreak.MEAN)
                .orElse(null);
    }

    /** The first rule that separates two dossiers; empty for a dossier and itself. */
    public static Optional<TieBreak> separates(Candidate one, Candidate other) {
        return Stream.of(TieBreak.values())
                .filter(tieBreak -> tieBreak.order().compare(one, other) != 0)
                .findFirst();
    }
}

package org.passerelle.committee;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order of the candidates (D7): mean, then the tie-breaks one after the other. What is still equal is the committee's
 * to decide; until then such dossiers stand by number, so that the order never depends on how they were read.
 */
public final class Ranking {

    /** What put a dossier before the next one. Words: {@code tieBreak.NAME}. */
    public enum TieBreak {
        /** The better mean score: no tie. */
        MEAN(comparing(Candidate::mean, reverseOrder())),
        /** The better mean of C4, contribution to the SDGs. */
        SDG(comparing(Candidate::sdgMean, reverseOrder())),
        /** The better mean of C2, reciprocity. */
        RECIPROCITY(comparing(Candidate::reciprocityMean, reverseOrder())),
        /** A new partnership or an under-represented country. */
        FAVOURED(comparing(Candidate::favoured, reverseOrder())),
        /** The lower request. */
        REQUEST(comparing(Candidate::requested)),
        /** The earlier submission. */
        SUBMISSION(comparing(Candidate::submittedAt)),
        /** Nothing separates them: the committee decides, with its reason in the minutes. */
        COMMITTEE(comparing(Candidate::key));

        private final transient Comparator<Candidate> order;

        TieBreak(Comparator<Candidate> order) {
            this.order = order;
        }
    }

    private static final Comparator<Candidate> ORDER = List.of(TieBreak.values()).stream()
            .map(tieBreak -> tieBreak.order)
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    private Ranking() {}

    /** Best first. */
    public static List<Candidate> of(List<Candidate> candidates) {
        List<Candidate> ranked = new ArrayList<>(candidates);
        ranked.sort(ORDER);
        return List.copyOf(ranked);
    }

    /** The first rule that separates two dossiers; empty for a dossier and itself. */
    public static Optional<TieBreak> separates(Candidate one, Candidate other) {
        return List.of(TieBreak.values()).stream()
                .filter(tieBreak -> tieBreak.order.compare(one, other) != 0)
                .findFirst();
    }
}

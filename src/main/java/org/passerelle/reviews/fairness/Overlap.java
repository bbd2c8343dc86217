package org.passerelle.reviews.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.people.PersonId;

/**
 * Whether reviewers can be compared at all: each has read enough, every one is tied to every other by dossiers that they
 * share, and some dossier was read twice beyond what those ties use up.
 *
 * @param sheets locked sheets on the bench
 * @param groups groups of reviewers that share no dossier with one another; 1 where all are tied
 * @param tooFew those who have fewer than {@link #LEAST_SHEETS}, the fewest first
 * @param spare sheets beyond what the effects themselves use up (the model's degrees of freedom); noise is measured on them
 */
public record Overlap(int sheets, int groups, List<Few> tooFew, int spare) {

    /** Below it a reviewer's effect would be read off a handful of dossiers; the rule is the service's own. */
    public static final int LEAST_SHEETS = 5;

    /** A reviewer with too few sheets, and the letter that stands for the name. */
    public record Few(PersonId person, String letter, int sheets) {}

    public Overlap {
        tooFew = List.copyOf(tooFew);
    }

    static Overlap of(Design design) {
        int[] few = IntStream.range(0, design.reviewers())
                .filter(reviewer -> design.sheetsOf(reviewer) < LEAST_SHEETS)
                .boxed()
                .sorted(Comparator.comparing(design::sheetsOf))
                .mapToInt(reviewer -> reviewer)
                .toArray();
        List<Few> tooFew = IntStream.range(0, few.length)
                .mapToObj(place -> new Few(design.person(few[place]), Letters.at(place), design.sheetsOf(few[place])))
                .toList();
        return new Overlap(design.sheets(), groups(design), tooFew, design.sheets() - design.effects());
    }

    public boolean isEnough() {
        return groups == 1 && tooFew.isEmpty() && spare > 0;
    }

    /** Walks from dossier to reviewer and back until nothing new is met, as often as something is left. */
    private static int groups(Design design) {
        Map<Integer, Set<Integer>> readersOf = new HashMap<>();
        Map<Integer, Set<Integer>> readBy = new HashMap<>();
        for (int sheet = 0; sheet < design.sheets(); sheet++) {
            readersOf
                    .computeIfAbsent(design.dossier(sheet), k -> new HashSet<>())
                    .add(design.reviewer(sheet));
            readBy.computeIfAbsent(design.reviewer(sheet), k -> new HashSet<>()).add(design.dossier(sheet));
        }
        Set<Integer> met = new HashSet<>();
        int groups = 0;
        for (Integer first : readBy.keySet()) {
            if (met.add(first)) {
                groups++;
                List<Integer> open = new ArrayList<>(List.of(first));
                while (!open.isEmpty()) {
                    open = open.stream()
                            .flatMap(reviewer -> readBy.getOrDefault(reviewer, Set.of()).stream())
                            .flatMap(dossier -> readersOf.getOrDefault(dossier, Set.of()).stream())
                            .filter(met::add)
                            .collect(Collectors.toList());
                }
            }
        }
        return groups;
    }
}

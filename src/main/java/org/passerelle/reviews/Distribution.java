package org.passerelle.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * Who would score what in a call, with reasons: nothing is done yet.
 *
 * @param shares by dossier number
 * @param loads sheets that each reviewer would have, by name
 */
public record Distribution(List<Share> shares, Map<String, Integer> loads) {
    public Distribution {
        shares = List.copyOf(shares);
        loads = new TreeMap<>(loads);
    }

    /**
     * The reviewers of one dossier.
     *
     * @param missing how many could not be found
     * @param obstacles what stood against the others, and against how many
     */
    public record Share(
            DossierId dossier,
            String number,
            String title,
            List<Fit> chosen,
            int missing,
            Map<Obstacle, Long> obstacles) {
        public Share {
            chosen = List.copyOf(chosen);
            obstacles = new TreeMap<>(obstacles);
        }

        public boolean isServed() {
            return missing == 0;
        }

        public List<PersonId> reviewers() {
            return chosen.stream().map(Fit::reviewer).toList();
        }
    }

    /**
     * Serves first the dossier with the fewest possible reviewers; each reviewer that is chosen counts for the next.
     *
     * @param each reviewers a dossier
     */
    static Distribution of(CallReviewers.Knowledge known, List<Dossier> waiting, int each) {
        Map<PersonId, Candidacy> candidates = new LinkedHashMap<>();
        known.candidates()
                .forEach(candidacy -> candidates.put(candidacy.person().personId(), candidacy));
        List<ReviewNeed> needs = waiting.stream().map(known::need).toList();
        Map<DossierId, Share> shares = new LinkedHashMap<>();
        needs.stream()
                .sorted(Comparator.comparingLong((ReviewNeed need) -> known.candidates().stream()
                                .filter(candidacy -> known.fit(candidacy, need).isPossible())
                                .count())
                        .thenComparing(need -> need.dossier().name()))
                .forEach(need -> {
                    Share share = share(known, new ArrayList<>(candidates.values()), need, each);
                    shares.put(need.dossier().id(), share);
                    share.reviewers()
                            .forEach(reviewer ->
                                    candidates.computeIfPresent(reviewer, (id, before) -> before.withOneMore()));
                });
        Map<String, Integer> loads = new TreeMap<>();
        candidates.values().forEach(candidacy -> loads.put(candidacy.person().name(), candidacy.load()));
        return new Distribution(
                waiting.stream()
                        .flatMap(dossier -> Optional.ofNullable(shares.get(dossier.id())).stream())
                        .toList(),
                loads);
    }

    private static Share share(CallReviewers.Knowledge known, List<Candidacy> candidates, ReviewNeed need, int each) {
        List<Fit> fits = candidates.stream()
                .map(candidacy -> known.fit(candidacy, need))
                .sorted(Fit.ORDER)
                .toList();
        List<Fit> chosen = fits.stream().filter(Fit::isPossible).limit(each).toList();
        Map<Obstacle, Long> obstacles = new TreeMap<>();
        fits.stream()
                .flatMap(fit -> Optional.ofNullable(fit.obstacle()).stream())
                .forEach(obstacle -> obstacles.merge(obstacle, 1L, Long::sum));
        return new Share(
                need.dossier().id(),
                need.dossier().name(),
                need.dossier().title(),
                chosen,
                each - chosen.size(),
                obstacles);
    }
}

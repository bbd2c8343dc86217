package org.passerelle.committee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.Money;

/**
 * How the envelopes go round (D5): best dossier first, never over an envelope, never more than is wanted, and the same
 * whatever the order in which the dossiers come.
 *
 * @param placements best first
 * @param left after all grants
 */
public record Allocation(List<Placement> placements, Envelopes left) {

    public Allocation {
        placements = List.copyOf(placements);
    }

    /** Ranks the candidates (D7) and serves them under the whole envelopes. */
    public static Allocation propose(List<Candidate> candidates, AllocationRules rules) {
        return new Round(rules, rules.envelopes()).serve(Ranking.of(candidates));
    }

    /**
     * Serves those who wait, in their order, with money that came free; nobody who already has an award is touched.
     *
     * @param waiting in the order of the waiting list
     * @param freed what is left, the freed amounts included
     */
    public static Allocation promote(List<Candidate> waiting, Envelopes freed, AllocationRules rules) {
        return new Round(rules, freed).serve(waiting);
    }

    /** As much of what is wanted as the funders have, one ratio for all (D5): never more than is wanted. */
    public static Map<String, Money> partOf(Map<String, Money> wants, DueYears due, Envelopes left) {
        Purse purse = new Purse(left);
        return purse.serves(wants, due) ? Purse.inFull(wants) : purse.inPart(wants, due);
    }

    public Optional<Placement> of(String key) {
        return placements.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /** What a funder gives in all. */
    public Money awarded(String funder) {
        return Money.sum(placements.stream().map(p -> p.grant(funder)).toList());
    }
}

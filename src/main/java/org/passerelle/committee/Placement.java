package org.passerelle.committee;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * Where the allocation puts one dossier, and why.
 *
 * @param rank place in the ranking, from 1; a dossier below the threshold has one too
 * @param waitingRank place on the waiting list, from 1
 * @param grants by funder in its own currency; empty where none
 * @param evidence the figures for the words {@code allocation.REASON}
 */
public record Placement(
        String key,
        int rank,
        RankingList list,
        @Nullable Integer waitingRank,
        Map<String, Money> grants,
        Reason reason,
        Map<String, Object> evidence) {

    /** Which step of D5 decided. Words: {@code allocation.NAME}, for the minutes. */
    public enum Reason {
        /** The envelopes serve all that is wanted. */
        SERVED_IN_FULL,
        /** What is left reaches the least viable grant and the floor. */
        SERVED_IN_PART,
        /** What is left reaches neither, or not both. */
        ENVELOPE_SHORT,
        /** The call lets nobody pass a dossier that waits. */
        AFTER_ONE_THAT_WAITS,
        /** The mean is below the call's threshold. */
        BELOW_THRESHOLD
    }

    public Placement {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
        evidence = Map.copyOf(evidence);
    }

    /** The place on the waiting list, where there is one. */
    public Optional<Integer> waiting() {
        return Optional.ofNullable(waitingRank);
    }

    public Money grant(String funder) {
        return grants.getOrDefault(funder, Money.ZERO);
    }

    /** The same with its grants in the order of the funders, which a database does not keep. */
    Placement inOrderOf(Collection<String> funders) {
        return new Placement(key, rank, list, waitingRank, FunderAmounts.ordered(grants, funders), reason, evidence);
    }
}

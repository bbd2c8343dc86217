package org.passerelle.committee;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;

/**
 * What the committee says of one dossier.
 *
 * @param waitingRank from 1, on the waiting list alone
 * @param grants by funder in its own currency; empty unless funded
 * @param reason the committee's words; needed where it departs from the proposal
 * @param departs whether it departs from the proposal
 * @param position the reasoned position on an opinion that is against it or has reserves (D11); blank where none was needed
 */
public record Outcome(
        RankingList list,
        @Nullable Integer waitingRank,
        Map<String, Money> grants,
        String reason,
        boolean departs,
        String position) {

    public Outcome {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
        position = Objects.requireNonNullElse(position, ""); // said before there were any
    }

    public Outcome(
            RankingList list,
            @Nullable Integer waitingRank,
            Map<String, Money> grants,
            String reason,
            boolean departs) {
        this(list, waitingRank, grants, reason, departs, "");
    }

    /** As the ranking proposes. */
    static Outcome asProposed(Placement placement) {
        return new Outcome(placement.list(), placement.waitingRank(), placement.grants(), "", false);
    }

    /** The same with its grants in the order of the funders, which a database does not keep. */
    Outcome inOrderOf(Collection<String> funders) {
        return new Outcome(list, waitingRank, FunderAmounts.ordered(grants, funders), reason, departs, position);
    }

    Outcome waitingAt(@Nullable Integer rank) {
        return new Outcome(list, rank, grants, reason, departs, position);
    }
}

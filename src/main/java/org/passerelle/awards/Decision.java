package org.passerelle.awards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * A signed decision on one dossier; never changed.
 *
 * @param waitingRank from 1, on the waiting list alone
 * @param grants by funder in its own currency; the ministry first
 * @param total the eligible total of the budget, euros
 * @param reasonCode the coded reason where it is negative
 * @param reason the committee's words, where it had any
 * @param conditions conditions precedent, copied from the opinions (D11)
 * @param releasedAt when it could be known outside the service
 */
public record Decision(
        DossierId dossier,
        CallId call,
        RankingList list,
        @Nullable Integer waitingRank,
        Map<String, Money> grants,
        Money total,
        int rank,
        BigDecimal mean,
        @Nullable ReasonCode reasonCode,
        String reason,
        List<String> conditions,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant releasedAt) {

    public Decision {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
        conditions = List.copyOf(conditions);
    }

    /** What the ministry grants, euros; zero where nothing. */
    public Money grant() {
        return grants.values().stream().findFirst().orElse(Money.ZERO);
    }

    /** The rate granted: grant ÷ eligible total, in percent, two decimals. */
    public Percent rate() {
        return Percent.ratio(grant(), total);
    }
}

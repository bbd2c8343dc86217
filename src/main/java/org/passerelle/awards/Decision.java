package org.passerelle.awards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * A signed decision on one dossier; never changed.
 *
 * @param number {@code DEC-2027-0001}, given at the signature
 * @param waitingRank from 1, on the waiting list alone
 * @param grants by funder in its own currency; the ministry first
 * @param total the eligible total of the budget, euros
 * @param reasons the coded reasons; none where all that was wanted is granted
 * @param reason the reasons in words: the committee's, or what the officer made of them; may be blank
 * @param conditions conditions precedent, from the opinions (D11), where something is granted
 * @param delegation the act of the delegation under which it is signed; blank only before delegations were recorded
 * @param releasedAt when it could be known outside the service
 * @param replaces the number of the earlier decision that it carries out, rectifies, withdraws or follows
 * @param grounds the paragraph of reasons and what was signed
 * @param correction why it rectifies or withdraws the one that it replaces; blank elsewhere
 */
public record Decision(
        String number,
        DossierId dossier,
        CallId call,
        RankingList list,
        @Nullable Integer waitingRank,
        Map<String, Money> grants,
        Money total,
        int rank,
        BigDecimal mean,
        List<ReasonCode> reasons,
        String reason,
        List<String> conditions,
        String delegation,
        Instant decidedAt,
        String decidedBy,
        @Nullable Instant releasedAt,
        @Nullable String replaces,
        Grounds grounds,
        DecisionKind kind,
        String correction) {

    public Decision {
        grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
    }

    /** Whether it carries out the waiting list that an officer signed before (ADR 0094). */
    public boolean carriesOut() {
        return kind == DecisionKind.CARRIED_OUT;
    }

    /** Whether the clockwork did so: nobody signed again, as the first signature reaches it (ADR 0124). */
    public boolean byClockwork() {
        return carriesOut() && grounds.sha256().isEmpty();
    }

    /** Whether it keeps what was accepted before a raise that was not (ADR 0117). */
    public boolean reverts() {
        return kind == DecisionKind.REVERSION;
    }

    /** Whether it takes back the one that it replaces. */
    public boolean withdraws() {
        return kind == DecisionKind.WITHDRAWAL;
    }

    /** Whether it may be known outside the service. */
    public boolean released() {
        return releasedAt != null;
    }

    /**
     * As it is told outside. What mends a decision that was never known there is told as the decision itself: without the
     * number of the other, and why it was mended (ADR 0105).
     *
     * @param known the numbers of the decisions on this dossier that are known outside
     */
    Decision told(Set<String> known) {
        boolean first = kind == DecisionKind.RECTIFICATION && !known.contains(replaces);
        return first ? with(null, grounds, DecisionKind.DECISION, "") : this;
    }

    /** As its applicant may know it. */
    Decision outside() {
        return with(replaces, kind.corrects() ? grounds.outsideWithAct() : grounds.outside(), kind, correction);
    }

    private Decision with(@Nullable String replaced, Grounds said, DecisionKind as, String why) {
        return new Decision(
                number,
                dossier,
                call,
                list,
                waitingRank,
                grants,
                total,
                rank,
                mean,
                reasons,
                reason,
                conditions,
                delegation,
                decidedAt,
                decidedBy,
                releasedAt,
                replaced,
                said,
                as,
                why);
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

package org.passerelle.awards;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.committee.Allocation;
import org.passerelle.committee.AllocationRules;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Placement;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.synthesis.ConditionsPrecedent;
import org.springframework.stereotype.Component;

/** Who is served with what came free, and the decisions that say so, each linked to the one that it carries out. */
@Component
class Promotion {

    private final DecisionsTable table;
    private final ConditionsPrecedent conditions;
    private final Deliberations deliberations;

    Promotion(DecisionsTable table, ConditionsPrecedent conditions, Deliberations deliberations) {
        this.table = table;
        this.conditions = conditions;
        this.deliberations = deliberations;
    }

    /** Those who are funded, in the order of the list; as {@link #round}. */
    Map<Waiting, Placement> of(CallDefinition call, List<Waiting> waiting, Envelopes left) {
        return funded(round(call, waiting, left));
    }

    /** Those of a round who are funded, in its order. */
    static Map<Waiting, Placement> funded(Map<Waiting, Placement> round) {
        Map<Waiting, Placement> funded = new LinkedHashMap<>(round);
        funded.values().removeIf(placement -> !placement.list().isFunded());
        return funded;
    }

    /**
     * Where everybody comes to stand, in the order of the list. Whoever the committee put on the list is good enough: the
     * threshold is not asked again.
     *
     * @param left what came free, with what nobody held
     */
    Map<Waiting, Placement> round(CallDefinition call, List<Waiting> waiting, Envelopes left) {
        AllocationRules rules = new AllocationRules(left, Percent.ZERO, call.partialFloor(), call.allowSkip());
        Allocation served =
                Allocation.promote(waiting.stream().map(Waiting::candidate).toList(), left, rules);
        Map<Waiting, Placement> round = new LinkedHashMap<>();
        for (Waiting place : waiting) {
            served.of(place.line().number()).ifPresent(placement -> round.put(place, placement));
        }
        return round;
    }

    /** The award, known at once. */
    Decision decision(CallDefinition call, Waiting place, Placement placement, Instant now) {
        DossierId id = place.dossier().id();
        return carriedOut(
                call,
                place.decision(),
                placement.list(),
                placement.grants(),
                reasons(placement.list()),
                conditions(id),
                place.decision().decidedBy(),
                now);
    }

    /** The award that somebody signs, as the first signature does not reach it (ADR 0124); known at once. */
    Decision signed(CallDefinition call, Decision place, KeptPromotion kept, SignedAct act, String by, Instant now) {
        return carriedOut(
                call,
                place,
                kept.list(),
                kept.grants(),
                reasons(kept.list()),
                conditions(kept.dossier()),
                by,
                now,
                act.delegation().act(),
                Grounds.signed(act));
    }

    /** The conditions precedent of an award to a dossier. */
    List<String> conditions(DossierId id) {
        return Conditions.of(conditions.of(id), deliberations.awaited(id));
    }

    private static List<ReasonCode> reasons(RankingList list) {
        return list == RankingList.PARTIAL ? List.of(ReasonCode.R3) : List.of();
    }

    /** The final rejection, known at once: nothing came free in time. */
    Decision rejection(CallDefinition call, Decision first, Instant now) {
        return carriedOut(
                call, first, RankingList.REJECT, Map.of(), List.of(ReasonCode.R3), List.of(), first.decidedBy(), now);
    }

    /** A place on the list for one whose rejection an appeal withdrew, at the rank of its mean; known at once. {@code by} decided the appeal. */
    Decision reinstated(CallDefinition call, Decision withdrawn, String by, Instant now) {
        return carriedOut(call, withdrawn, RankingList.WAITING, Map.of(), List.of(), List.of(), by, now);
    }

    private Decision carriedOut(
            CallDefinition call,
            Decision first,
            RankingList list,
            Map<String, Money> grants,
            List<ReasonCode> reasons,
            List<String> conditions,
            String by,
            Instant now) {
        return carriedOut(
                call, first, list, grants, reasons, conditions, by, now, first.delegation(), Grounds.CARRIED_OUT);
    }

    private Decision carriedOut(
            CallDefinition call,
            Decision first,
            RankingList list,
            Map<String, Money> grants,
            List<ReasonCode> reasons,
            List<String> conditions,
            String by,
            Instant now,
            String delegation,
            Grounds grounds) {
        return new Decision(
                table.nextNumber(now.atZone(call.zone()).getYear()),
                first.dossier(),
                first.call(),
                list,
                null,
                grants,
                first.total(),
                first.rank(),
                first.mean(),
                reasons,
                "",
                conditions,
                delegation,
                now,
                by,
                now,
                first.number(),
                grounds,
                DecisionKind.CARRIED_OUT,
                "");
    }
}

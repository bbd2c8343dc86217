package org.passerelle.awards;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Placement;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Dossier;
import org.passerelle.opinions.Consultation;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.Condition;

/**
 * What the committee proposes for one dossier, before the officer signs.
 *
 * @param session that spoke of it
 * @param set the conditions precedent of its synthesis, or of the opinions
 * @param council the day on which the council sits whose deliberation follows the dossier
 * @param left what the session leaves of the envelopes
 * @param due the years in which an award falls due, where a funder bounds its years
 * @param redTravel travel to a red zone, which is not eligible and lowered what is wanted, euros; zero where there is none
 * @param lastWaiting the last rank on the waiting list of its session; 0 where nobody waits
 * @param rules the versions of the process and the decision tables that the call has kept, by key
 */
record Proposal(
        CallDefinition call,
        SessionId session,
        Dossier dossier,
        SessionLine line,
        List<Consultation> opinions,
        List<Condition> set,
        Optional<LocalDate> council,
        Envelopes left,
        DueYears due,
        Money redTravel,
        int lastWaiting,
        Map<String, Integer> rules) {

    Proposal {
        opinions = List.copyOf(opinions);
        set = List.copyOf(set);
        rules = Map.copyOf(rules);
    }

    String number() {
        return dossier.name();
    }

    /** The committee's outcome. */
    Verdict committee() {
        return new Verdict(
                number(),
                line.outcome().list(),
                line.outcome().waitingRank(),
                line.outcome().grants(),
                false);
    }

    /** What the reasons of a verdict rest on. */
    ReasonFacts facts(Verdict verdict) {
        return new ReasonFacts(
                verdict.list(),
                verdict.waitingRank(),
                line.mean(),
                call.threshold().value(),
                line.rank(),
                amounts(line.wants()),
                amounts(verdict.grants()),
                leftAmounts(),
                is(Placement.Reason.BELOW_THRESHOLD),
                isForWantOfMoney(),
                verdict.departs(),
                line.tieBreak());
    }

    /** Conditions precedent, where the committee grants something. */
    List<String> conditions() {
        return line.outcome().list().isFunded() ? conditionsOfGrant() : List.of();
    }

    /** Those of any grant to the dossier, whoever decides it: from the synthesis or the opinions, and the council's deliberation. */
    List<String> conditionsOfGrant() {
        return Conditions.of(set, council);
    }

    /** In the order of the call's funders. */
    List<ReasonFacts.Amount> amounts(Map<String, Money> byFunder) {
        return call.funders().stream()
                .filter(funder -> byFunder.containsKey(funder.key()))
                .map(funder -> new ReasonFacts.Amount(
                        funder.name(), funder.currency(), byFunder.getOrDefault(funder.key(), Money.ZERO)))
                .toList();
    }

    /** What is left, in the same order; of a funder that bounds its years what is left of each (ADR 0122). */
    List<ReasonFacts.Amount> leftAmounts() {
        return call.funders().stream()
                .flatMap(funder -> left.yearsOf(funder.key()).isEmpty()
                        ? Stream.of(new ReasonFacts.Amount(funder.name(), funder.currency(), left.of(funder.key())))
                        : left.yearsOf(funder.key()).entrySet().stream()
                                .map(year -> new ReasonFacts.Amount(
                                        funder.name() + ", " + year.getKey(), funder.currency(), year.getValue())))
                .toList();
    }

    /** The ranking put it there, and what is left cannot serve the rest of what it wants. */
    private boolean isForWantOfMoney() {
        boolean asRanked = line.outcome().list() == line.proposed().list();
        return asRanked && (is(Placement.Reason.AFTER_ONE_THAT_WAITS) || isShort());
    }

    private boolean isShort() {
        Map<String, Money> missing = new LinkedHashMap<>(line.wants());
        line.outcome().grants().forEach((funder, grant) -> missing.merge(funder, grant.negated(), Money::plus));
        return !left.lacking(missing, due).isEmpty();
    }

    private boolean is(Placement.Reason reason) {
        return line.proposed().reason() == reason;
    }
}

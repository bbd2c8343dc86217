package org.passerelle.awards;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.committee.Placement;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.Condition;

/**
 * What the committee proposes for one dossier, before the officer signs.
 *
 * @param set the conditions precedent of its synthesis, or of the opinions
 * @param council the day on which the council sits whose deliberation follows the dossier
 * @param left by funder, what the session leaves of the envelopes
 */
record Proposal(
        Dossier dossier, SessionLine line, List<Condition> set, Optional<LocalDate> council, Map<String, Money> left) {

    Proposal {
        set = List.copyOf(set);
        left = Map.copyOf(left);
    }

    /** The stage that the signature gives. */
    Stage outcome() {
        return switch (line.outcome().list()) {
            case MAIN -> Stage.AWARDED;
            case PARTIAL -> Stage.PARTIALLY_AWARDED;
            case WAITING -> Stage.WAITLISTED;
            case REJECT -> Stage.REJECTED;
            case DEFERRED -> throw new IllegalStateException("Deferred: " + dossier.name());
        };
    }

    /** The codes that are true of it (domain.md §3.8); what the committee wanted otherwise, it says in words. */
    List<ReasonCode> reasons() {
        return switch (line.outcome().list()) {
            case MAIN, DEFERRED -> List.of();
            case REJECT -> List.of(is(Placement.Reason.BELOW_THRESHOLD) ? ReasonCode.R2 : ReasonCode.R8);
            case PARTIAL, WAITING -> List.of(isForWantOfMoney() ? ReasonCode.R3 : ReasonCode.R8);
        };
    }

    /** Conditions precedent, where something is granted. */
    List<String> conditions() {
        return line.outcome().list().isFunded() ? Conditions.of(set, council) : List.of();
    }

    /** The ranking put it there, and what is left cannot serve the rest of what it wants. */
    private boolean isForWantOfMoney() {
        boolean asRanked = line.outcome().list() == line.proposed().list();
        return asRanked && (is(Placement.Reason.AFTER_ONE_THAT_WAITS) || isShort());
    }

    private boolean isShort() {
        Map<String, Money> missing = new LinkedHashMap<>(line.wants());
        line.outcome().grants().forEach((funder, grant) -> missing.merge(funder, grant.negated(), Money::plus));
        return missing.entrySet().stream()
                .anyMatch(e -> e.getValue().isMoreThan(left.getOrDefault(e.getKey(), Money.ZERO)));
    }

    private boolean is(Placement.Reason reason) {
        return line.proposed().reason() == reason;
    }
}

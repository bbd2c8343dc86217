package org.passerelle.awards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.FundingScheme;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/** Whether a signatory's delegation covers what is about to be signed; asked in the act that signs. */
@Component
class Delegated {

    private final SigningDelegationsTable table;

    Delegated(SigningDelegationsTable table) {
        this.table = table;
    }

    /**
     * The delegation, which cannot be ended before the act is over.
     *
     * @param id the one that the signatory names; null where none is
     * @throws Refusal CONTENT with DELEGATION_NONE, DELEGATION_DATES, DELEGATION_SCOPE, or DELEGATION_CEILING for each
     *     decision above it
     */
    SigningDelegation require(Actor actor, Call call, @Nullable UUID id, List<Verdict> verdicts, LocalDate today) {
        Optional<SigningDelegation> named = Optional.ofNullable(id)
                .flatMap(table::held)
                .filter(d -> d.holder().equals(actor.personId()));
        SigningDelegation delegation = named.orElseThrow(() -> refused("DELEGATION_NONE", Map.of()));
        if (!delegation.holdsOn(today)) {
            throw refused(
                    "DELEGATION_DATES",
                    Map.of("act", delegation.act(), "from", delegation.firstDay(), "until", delegation.lastDay()));
        }
        if (!delegation.covers(call.definition().scheme())) {
            throw refused("DELEGATION_SCOPE", Map.of("act", delegation.act()));
        }
        List<Finding> above = above(delegation, verdicts);
        if (!above.isEmpty()) {
            throw new Refusal(above);
        }
        return delegation;
    }

    /**
     * What the delegation of a signed decision lacks for a grant that follows from it; empty where it reaches it (ADR 0124).
     *
     * @param grant of the ministry, euros
     */
    Optional<KeptPromotion.Lack> lack(Decision signed, FundingScheme scheme, Money grant, LocalDate day) {
        List<SigningDelegation> recorded = table.of(signed.delegation(), signed.decidedBy());
        List<SigningDelegation> holding =
                recorded.stream().filter(d -> d.holdsOn(day)).toList();
        List<SigningDelegation> covering =
                holding.stream().filter(d -> d.covers(scheme)).toList();
        if (covering.stream().anyMatch(d -> d.reaches(grant))) {
            return Optional.empty();
        }
        if (!covering.isEmpty()) {
            return Optional.of(KeptPromotion.Lack.CEILING);
        }
        if (!holding.isEmpty()) {
            return Optional.of(KeptPromotion.Lack.SCOPE);
        }
        return Optional.of(recorded.isEmpty() ? KeptPromotion.Lack.NONE : KeptPromotion.Lack.DATES);
    }

    private static List<Finding> above(SigningDelegation delegation, List<Verdict> verdicts) {
        List<Finding> above = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (delegation.ceiling() != null && !delegation.reaches(verdict.grant())) {
                above.add(Finding.blocking(
                        "DELEGATION_CEILING",
                        verdict.number(),
                        Map.of(
                                "number",
                                verdict.number(),
                                "act",
                                delegation.act(),
                                "grant",
                                verdict.grant(),
                                "ceiling",
                                delegation.ceiling())));
            }
        }
        return above;
    }

    private static Refusal refused(String code, Map<String, Object> evidence) {
        return new Refusal(List.of(Finding.blocking(code, "delegation", evidence)));
    }
}

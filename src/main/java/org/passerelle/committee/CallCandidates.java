package org.passerelle.committee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.Caps;
import org.passerelle.funding.RateTables;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.reviews.ReviewScore;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;

/** Turns appraised dossiers into candidates: what each wants of each funder is the least of request and cap (D5). */
@Component
class CallCandidates {

    private final Reviews reviews;
    private final RateTables rates;
    private final Organisations organisations;

    CallCandidates(Reviews reviews, RateTables rates, Organisations organisations) {
        this.reviews = reviews;
        this.rates = rates;
        this.organisations = organisations;
    }

    List<Candidate> of(List<Dossier> dossiers, CallDefinition call) {
        Map<DossierId, ReviewScore> scores =
                reviews.scores(dossiers.stream().map(Dossier::id).toList());
        Map<OrganisationId, Organisation> leads =
                organisations.all(dossiers.stream().map(Dossier::lead).toList());
        return dossiers.stream()
                .map(dossier -> candidate(
                        dossier,
                        call,
                        Objects.requireNonNull(leads.get(dossier.lead())).kind(),
                        Objects.requireNonNull(scores.get(dossier.id()))))
                .toList();
    }

    private Candidate candidate(Dossier dossier, CallDefinition call, OrganisationKind lead, ReviewScore score) {
        return new Candidate(
                Objects.requireNonNull(dossier.number()),
                score.mean(),
                score.sdgContribution(),
                score.reciprocity(),
                dossier.answers().isNewPartnership(),
                dossier.plan().requested(),
                Objects.requireNonNull(dossier.submittedAt()),
                wants(dossier, call, lead),
                dossier.plan().minimumViableGrant());
    }

    private Map<String, Money> wants(Dossier dossier, CallDefinition call, OrganisationKind lead) {
        Map<String, Money> wants = new LinkedHashMap<>();
        Money cap = Caps.grantCap(
                dossier.plan(), call.fundingRules(), rates.of(dossier.call().value()), dossier.isPooled(lead));
        Funder ministry = call.mainFunder();
        wants.put(ministry.key(), ministry.fromEuros(dossier.plan().requested().min(cap)));
        Money partner = dossier.plan().requestedOfPartnerState();
        call.funders().stream()
                .skip(1)
                .limit(partner.isPositive() ? 1 : 0)
                .forEach(funder -> wants.put(funder.key(), funder.fromEuros(partner)));
        return wants;
    }
}

package org.passerelle.committee;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.reviews.ReviewScore;
import org.passerelle.reviews.Reviews;
import org.springframework.stereotype.Component;

/** Turns appraised dossiers into candidates: what each wants of each funder is the least of request and cap (D5). */
@Component
class CallCandidates {

    private final Reviews reviews;
    private final Wants wants;
    private final Organisations organisations;
    private final AwardYears years;

    CallCandidates(Reviews reviews, Wants wants, Organisations organisations, AwardYears years) {
        this.reviews = reviews;
        this.wants = wants;
        this.organisations = organisations;
        this.years = years;
    }

    List<Candidate> of(List<Dossier> dossiers, CallDefinition call) {
        Map<DossierId, DueYears> due =
                years.of(dossiers.stream().map(Dossier::id).toList(), call);
        Map<DossierId, ReviewScore> scores =
                reviews.scores(dossiers.stream().map(Dossier::id).toList());
        Map<OrganisationId, Organisation> leads =
                organisations.all(dossiers.stream().map(Dossier::lead).toList());
        return dossiers.stream()
                .map(dossier -> candidate(
                        dossier,
                        call,
                        Objects.requireNonNull(leads.get(dossier.lead())).kind(),
                        Objects.requireNonNull(scores.get(dossier.id())),
                        due.getOrDefault(dossier.id(), DueYears.UNKNOWN)))
                .toList();
    }

    private Candidate candidate(Dossier dossier, CallDefinition call, OrganisationKind lead, ReviewScore score, DueYears due) {
        return new Candidate(
                Objects.requireNonNull(dossier.number()),
                score.mean(),
                score.sdgContribution(),
                score.reciprocity(),
                dossier.answers().isNewPartnership(),
                dossier.plan().requested(),
                Objects.requireNonNull(dossier.submittedAt()),
                wants.of(dossier, call, lead),
                dossier.plan().minimumViableGrant(),
                due);
    }
}

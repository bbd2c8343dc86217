package org.passerelle.committee;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.RedZones;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.reviews.ReviewScore;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Turns appraised dossiers into candidates: what each wants of each funder is the least of request and cap (D5). */
@Component
class CallCandidates {

    private final Reviews reviews;
    private final Wants wants;
    private final Organisations organisations;
    private final AwardYears years;
    private final RedZones zones;

    CallCandidates(Reviews reviews, Wants wants, Organisations organisations, AwardYears years, RedZones zones) {
        this.reviews = reviews;
        this.wants = wants;
        this.organisations = organisations;
        this.years = years;
        this.zones = zones;
    }

    List<Candidate> of(List<Dossier> dossiers, CallDefinition call) {
        Map<DossierId, DueYears> due =
                years.of(dossiers.stream().map(Dossier::id).toList(), call);
        Map<DossierId, Set<CountryCode>> red =
                zones.of(dossiers.stream().map(Dossier::id).toList());
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
                        due.getOrDefault(dossier.id(), DueYears.UNKNOWN),
                        red.getOrDefault(dossier.id(), Set.of())))
                .toList();
    }

    private Candidate candidate(
            Dossier dossier,
            CallDefinition call,
            OrganisationKind lead,
            ReviewScore score,
            DueYears due,
            Set<CountryCode> red) {
        return new Candidate(
                Objects.requireNonNull(dossier.number()),
                score.mean(),
                score.sdgContribution(),
                score.reciprocity(),
                dossier.answers().isNewPartnership(),
                dossier.plan().requested(),
                Objects.requireNonNull(dossier.submittedAt()),
                wants.of(dossier, call, lead, red),
                dossier.plan().minimumViableGrant(),
                due);
    }
}

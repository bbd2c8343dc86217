package org.passerelle.ui.applicant;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.dossiers.Commitment;
import org.passerelle.dossiers.Dossier;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.LineMarks;

/** Marks the lines of the funding plan that a partner confirmed as its own: who, when, and what it proposes (ADR 0066). */
final class OwnLines implements LineMarks {

    private final DossierDesk desk;
    private final Draft draft;
    private final List<Commitment> commitments;
    private final Map<OrganisationId, Organisation> partners;

    OwnLines(DossierDesk desk, Draft draft) {
        this.desk = desk;
        this.draft = draft;
        commitments =
                desk.partnerParts().of(desk.current().get(), draft.dossier().id());
        partners = desk.organisations()
                .all(commitments.stream().map(Commitment::partner).toList());
    }

    @Override
    public Optional<String> of(FundingPlan plan, Resource line) {
        Dossier dossier = draft.dossier();
        for (Commitment commitment : commitments) {
            String name =
                    Objects.requireNonNull(partners.get(commitment.partner())).name();
            List<Resource> own = dossier.linesOf(commitment.partner(), name, plan);
            if (own.contains(line)) {
                return Optional.of(words(commitment, own, line));
            }
        }
        return Optional.empty();
    }

    private String words(Commitment commitment, List<Resource> own, Resource line) {
        String day = Formats.date(commitment.confirmedAt(), desk.clock().getZone());
        String name = commitment.signed().name();
        if (!commitment.isKeptBy(own)) {
            return ViewLanguage.text("applicant.plan.lapsed", name, day);
        }
        String confirmed = ViewLanguage.text(
                "applicant.plan.confirmed", name, commitment.signed().position(), day);
        Optional<Money> proposal = commitment.proposal(line.kind(), own);
        return proposal.map(amount -> confirmed
                        + " "
                        + ViewLanguage.text(
                                "applicant.plan.proposed",
                                Formats.money(amount),
                                ViewLanguage.word("contributionKind", line.kind())))
                .orElse(confirmed);
    }
}

package org.passerelle.dossiers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.DocumentType;
import org.passerelle.forms.DossierKeys;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Judgement;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingReview;
import org.passerelle.funding.RateTables;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.Verification;
import org.passerelle.people.Verifications;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Period;
import org.springframework.stereotype.Component;

/** Everything that the rules say of a dossier: eligibility (D1), budget (B1–B16), answers, documents (D3). */
@Component
class DossierReview {

    private final EligibilityRules eligibility;
    private final RateTables rates;
    private final Forms forms;
    private final Organisations organisations;
    private final EligibleCountries countries;
    private final Preconditions preconditions;
    private final Verifications verifications;
    private final DeliberationsTable deliberations;
    private final Commitments commitments;

    DossierReview(
            EligibilityRules eligibility,
            RateTables rates,
            Forms forms,
            Organisations organisations,
            EligibleCountries countries,
            Preconditions preconditions,
            Verifications verifications,
            DeliberationsTable deliberations,
            Commitments commitments) {
        this.eligibility = eligibility;
        this.rates = rates;
        this.forms = forms;
        this.organisations = organisations;
        this.countries = countries;
        this.preconditions = preconditions;
        this.verifications = verifications;
        this.deliberations = deliberations;
        this.commitments = commitments;
    }

    /** Without the letters of what lapsed or was confirmed anew. */
    List<Attachment> counting(Dossier dossier, List<Attachment> given) {
        return commitments.of(dossier).counting(given);
    }

    List<Finding> of(Dossier dossier, Call call, List<Attachment> given) {
        Confirmations confirmed = commitments.of(dossier);
        List<Attachment> attachments = confirmed.counting(given);
        CallDefinition definition = call.definition();
        Map<OrganisationId, Organisation> known = organisations.all(participants(dossier));
        Organisation lead = Objects.requireNonNull(known.get(dossier.lead()));
        boolean follows = deliberationOn(dossier).isPresent();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(answers(dossier, definition).findings());
        verifications
                .open(lead.id())
                .map(verification -> unverified(verification, definition.zone()))
                .ifPresent(findings::add);
        findings.addAll(eligibility(dossier, definition, lead, attachments, follows));
        findings.addAll(new PartnerCheck(dossier, known).judge(definition));
        findings.addAll(FundingReview.review(
                dossier.plan(),
                definition.fundingRules(),
                rates.of(call.id().value()),
                dossier.answers().period().orElse(null),
                dossier.isPooled(lead.kind())));
        Set<DocumentType> needed = Completeness.needed(dossier, definition, lead.kind(), attachments);
        findings.addAll(Completeness.missing(needed, attachments, follows));
        confirmed
                .lapsed(dossier)
                .forEach(partner -> findings.add(Finding.warning(
                        "CONFIRMATION_LAPSED",
                        dossier.isFrenchPartner(partner)
                                ? PartnerRole.FRENCH.place()
                                : "documents." + DocumentType.LETTER_OF_INTENT_FOREIGN,
                        Map.of(
                                "partner",
                                Objects.requireNonNull(known.get(partner)).name()))));
        return findings;
    }

    private static Set<OrganisationId> participants(Dossier dossier) {
        Set<OrganisationId> ids =
                dossier.partners().stream().map(Partner::organisation).collect(Collectors.toSet());
        ids.add(dossier.lead());
        return ids;
    }

    /** The council's day, where the deliberation follows. */
    Optional<LocalDate> deliberationOn(Dossier dossier) {
        return deliberations.awaited(dossier.id());
    }

    /** The answers that are kept at submission: what is hidden or was never asked has gone. */
    Answers kept(Dossier dossier, Call call) {
        return new Answers(answers(dossier, call.definition()).cleaned().values());
    }

    /** The answers judged by the version of the form that the call froze. */
    Judgement answers(Dossier dossier, CallDefinition call) {
        Form form = forms.get(Forms.DOSSIER, call.formVersion());
        org.passerelle.forms.Answers given =
                new org.passerelle.forms.Answers(dossier.answers().values());
        return FormJudge.judge(form, given, call.facts());
    }

    private List<Finding> eligibility(
            Dossier dossier, CallDefinition call, Organisation lead, List<Attachment> attachments, boolean follows) {
        List<CountryPart> parts = dossier.plan().countries();
        EligibilityFacts facts = facts(dossier, call, lead, attachments, follows);
        return eligibility.broken(facts).stream()
                .flatMap(code -> countries.findings(code, parts, call, facts))
                .toList();
    }

    /** An organisation that registered itself submits once it is verified; its drafts say so from the first day. */
    private static Finding unverified(Verification verification, ZoneId zone) {
        return switch (verification.status()) {
            case PENDING ->
                Finding.blocking(
                        "ORGANISATION_PENDING",
                        Obstacles.ORGANISATION,
                        Map.of("due", DueDate.until(verification.due(), zone).lastDay()));
            case REFUSED ->
                Finding.blocking(
                        "ORGANISATION_REFUSED", Obstacles.ORGANISATION, Map.of("reason", verification.reason()));
            case AWAITS_PROOF, VERIFIED -> Finding.blocking("ORGANISATION_UNPROVEN", Obstacles.ORGANISATION, Map.of());
        };
    }

    /** The rules of D1 that the dossier breaks now, by code. */
    List<String> broken(EligibilityFacts facts) {
        return eligibility.broken(facts);
    }

    EligibilityFacts facts(
            Dossier dossier, CallDefinition call, Organisation lead, List<Attachment> attachments, boolean follows) {
        Period period = dossier.answers().period().orElse(null);
        Set<Precondition> unmet = preconditions.unmet(lead.id());
        return new EligibilityFacts(
                dossier.call(),
                call.scheme(),
                lead.kind(),
                call.takesLead(lead.kind()),
                dossier.hasForeignAuthority(),
                dossier.plan().countries().stream().allMatch(part -> call.takesCountry(part.code())),
                countries.areCoveredElsewhere(dossier.plan().countries()),
                months(dossier.answers(), call),
                call.minMonths(),
                call.maxMonths(),
                period == null || call.allowsStart(period.start()),
                Completeness.agreementOrLetters(attachments, follows),
                dossier.frenchAuthorities(lead.kind()),
                call.minFrenchAuthorities(),
                "true".equals(dossier.answers().text(DossierKeys.JOINT_SIGNATURE)),
                Completeness.has(attachments, DocumentType.REPUBLICAN_COMMITMENT),
                unmet.contains(Precondition.REPORTS),
                unmet.contains(Precondition.ATLAS),
                unmet.contains(Precondition.ODA_RETURN),
                countries.areSuspended(dossier.plan().countries(), call));
    }

    /** Dates that are not given are the form's to ask for: E08 judges those that are. */
    private static int months(Answers answers, CallDefinition call) {
        boolean given = !answers.text(DossierKeys.STARTS_ON).isBlank()
                && !answers.text(DossierKeys.ENDS_ON).isBlank();
        return answers.period().map(Period::months).orElse(given ? 0 : call.minMonths());
    }
}

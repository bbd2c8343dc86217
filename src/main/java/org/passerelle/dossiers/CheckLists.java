package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.SuspendedCountries;
import org.passerelle.calls.Suspension;
import org.passerelle.dossiers.Check.Result;
import org.passerelle.funding.CountryPart;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.springframework.stereotype.Component;

/**
 * Draws up the check list of a submitted dossier (domain.md §3.3): every rule of D1 and every document of D3, with what the
 * rule looked at. What had to hold at the submission is looked at as of that day.
 */
@Component
class CheckLists {

    private final DossierReview review;
    private final AttachmentsTable attachments;
    private final Preconditions preconditions;
    private final Organisations organisations;
    private final Closings closings;
    private final SuspendedCountries suspended;
    private final EligibleCountries countries;

    CheckLists(
            DossierReview review,
            AttachmentsTable attachments,
            Preconditions preconditions,
            Organisations organisations,
            Closings closings,
            SuspendedCountries suspended,
            EligibleCountries countries) {
        this.review = review;
        this.attachments = attachments;
        this.preconditions = preconditions;
        this.organisations = organisations;
        this.closings = closings;
        this.suspended = suspended;
        this.countries = countries;
    }

    CheckList of(Dossier dossier, Call call) {
        List<Attachment> counting = review.counting(dossier, attachments.of(dossier.id()));
        Organisation lead = organisations.get(dossier.lead());
        Optional<LocalDate> council = review.deliberationOn(dossier);
        EligibilityFacts facts = review.facts(dossier, call.definition(), lead, counting, council.isPresent());
        Set<String> broken = Set.copyOf(review.broken(facts));
        List<Check> checks = new ArrayList<>();
        new Criteria(dossier, call, closings.of(call, dossier.id()), lead, facts, names(dossier), counting)
                .each((code, evidence) -> checks.add(new Check(code, result(code, broken, facts), evidence)));
        LocalDate day = LocalDate.ofInstant(
                Objects.requireNonNull(dossier.submittedAt()), call.definition().zone());
        checks.addAll(preconditions(dossier.lead(), day));
        checks.add(suspension(dossier, call.definition(), day));
        checks.sort((a, b) -> a.code().compareTo(b.code()));
        checks.addAll(documents(dossier, call.definition(), lead, counting, council));
        return new CheckList(checks);
    }

    /** What only reading tells; a joint call that was announced since the submission does not undo it (E04). */
    private static Result result(String code, Set<String> broken, EligibilityFacts facts) {
        return switch (code) {
            case "E02", "E10", "E11", "E17" -> Result.UNKNOWN;
            case "E04" -> facts.countriesEligible() ? Result.PASS : Result.FAIL;
            default -> broken.contains(code) ? Result.FAIL : Result.PASS;
        };
    }

    /** E05, E06 and E07; a missing return of aid only warns until the award (D1). */
    private List<Check> preconditions(OrganisationId lead, LocalDate day) {
        return preconditions.on(lead, day).stream()
                .map(standing -> {
                    boolean lifted = standing.isReportOverdue() && preconditions.isLifted(lead, day);
                    boolean onlyWarns = standing.what() == Precondition.ODA_RETURN && standing.isUnmet();
                    Result result = lifted || standing.state() == Standing.State.MET
                            ? Result.PASS
                            : standing.isUnmet() && !onlyWarns ? Result.FAIL : Result.UNKNOWN;
                    Map<String, Object> evidence = new TreeMap<>();
                    evidence.put("state", lifted ? "LIFTED" : standing.state().name());
                    evidence.put("source", standing.source());
                    evidence.put("day", String.valueOf(standing.asOf() == null ? day : standing.asOf()));
                    return new Check(standing.what().rule(), result, evidence);
                })
                .toList();
    }

    /** E18: what held on the day of the submission fails; what began since is the officer's to judge (domain.md §2.4). */
    private Check suspension(Dossier dossier, CallDefinition call, LocalDate day) {
        List<CountryPart> parts = dossier.plan().countries();
        List<Suspension> then =
                suspended.on(parts.stream().map(CountryPart::code).toList(), day);
        List<Suspension> now = countries.suspensions(parts, call.zone());
        List<Suspension> told = then.isEmpty() ? now : then;
        Map<String, Object> evidence = new TreeMap<>();
        evidence.put("state", told.isEmpty() ? "NONE" : then.isEmpty() ? "SINCE" : "THEN");
        evidence.put("allowed", call.takesSuspendedCountries() ? "YES" : "NO");
        evidence.put("countries", told.stream().map(s -> s.country().value()).toList());
        evidence.put("since", told.stream().map(s -> s.since().toString()).toList());
        evidence.put("reason", told.stream().map(Suspension::reason).toList());
        Result result = told.isEmpty() || call.takesSuspendedCountries()
                ? Result.PASS
                : then.isEmpty() ? Result.UNKNOWN : Result.FAIL;
        return new Check("E18", result, evidence);
    }

    private static List<Check> documents(
            Dossier dossier,
            CallDefinition call,
            Organisation lead,
            List<Attachment> given,
            Optional<LocalDate> council) {
        Set<DocumentType> needed = Completeness.needed(dossier, call, lead.kind(), given);
        Set<DocumentType> listed = EnumSet.noneOf(DocumentType.class);
        listed.addAll(needed);
        given.forEach(attachment -> listed.add(attachment.type()));
        return listed.stream()
                .map(type -> document(type, needed.contains(type), given, call, council))
                .toList();
    }

    private static Check document(
            DocumentType type,
            boolean needed,
            List<Attachment> given,
            CallDefinition call,
            Optional<LocalDate> council) {
        List<Attachment> there = given.stream().filter(a -> a.type() == type).toList();
        Map<String, Object> evidence = new TreeMap<>();
        evidence.put("needed", needed ? "YES" : "NO");
        if (there.isEmpty()) {
            boolean follows = type == DocumentType.DELIBERATION && council.isPresent();
            council.filter(day -> follows).ifPresent(day -> evidence.put("day", day.toString()));
            return new Check(type.name(), follows ? Result.UNKNOWN : Result.FAIL, evidence);
        }
        Instant last = there.get(there.size() - 1).addedAt();
        evidence.put("files", there.stream().map(Attachment::name).toList());
        evidence.put("day", LocalDate.ofInstant(last, call.zone()).toString());
        return new Check(type.name(), Result.PASS, evidence);
    }

    private Map<OrganisationId, Organisation> names(Dossier dossier) {
        return organisations.all(
                dossier.partners().stream().map(Partner::organisation).toList());
    }
}

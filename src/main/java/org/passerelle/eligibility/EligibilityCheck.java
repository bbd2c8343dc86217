package org.passerelle.eligibility;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.EligibilityFacts;
import org.passerelle.dossiers.EligibilityRules;
import org.passerelle.dossiers.EligibleCountries;
import org.passerelle.forms.DossierKeys;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingReview;
import org.passerelle.funding.RateTables;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges a project before anybody has an account, by the rules that judge it at submission: D1 and the budget checks
 * B4, B5, B11. What is not answered breaks nothing.
 */
@Service
@Transactional(readOnly = true)
public class EligibilityCheck {

    private final EligibilityRules rules;
    private final EligibleCountries countries;
    private final RateTables rates;
    private final Calls calls;
    private final Clock clock;

    EligibilityCheck(EligibilityRules rules, EligibleCountries countries, RateTables rates, Calls calls, Clock clock) {
        this.rules = rules;
        this.countries = countries;
        this.rates = rates;
        this.calls = calls;
        this.clock = clock;
    }

    /** The questions that a call gives reason to ask, in their order. */
    public List<Question> questions(CallDefinition call) {
        return Arrays.stream(Question.values())
                .filter(question -> question.isAskedIn(call))
                .toList();
    }

    /** What the answers given so far come to in this call. */
    public Verdict judge(Call call, Given given) {
        List<Finding> refusals = Stream.concat(project(call, given), money(call, given))
                .filter(Finding::blocks)
                .toList();
        List<Question> unknown =
                questions(call.definition()).stream().filter(given::isUnknown).toList();
        return new Verdict(refusals, unknown);
    }

    /** The first other open call whose rules the answers do not break. */
    public Optional<Call> other(Call call, Given given) {
        return calls.published().stream()
                .filter(candidate -> !candidate.id().equals(call.id()))
                .filter(candidate -> candidate.window().isOpen(clock.instant()))
                .filter(candidate -> !judge(candidate, given).isRefused())
                .findFirst();
    }

    /** What a draft of this call begins with, so that nobody answers twice. */
    public DossierContent begun(CallDefinition call, Given given, String lead) {
        Map<String, Object> answers = new HashMap<>();
        given.startsOn().ifPresent(start -> {
            answers.put(DossierKeys.STARTS_ON, start.toString());
            given.number(Question.MONTHS)
                    .ifPresent(months -> answers.put(
                            DossierKeys.ENDS_ON,
                            start.plusMonths(months).minusDays(1).toString()));
        });
        given.text(Question.COMMITMENT)
                .ifPresent(commitment -> answers.put(
                        DossierKeys.PARTNERSHIP,
                        commitment.equals(Question.Commitment.AGREEMENT.name())
                                ? DossierKeys.CONTINUATION
                                : DossierKeys.NEW));
        return new DossierContent(answers, new Sketch(given, call).begun(lead), null);
    }

    private Stream<Finding> project(Call call, Given given) {
        List<CountryPart> parts = new Sketch(given, call.definition()).judged().countries();
        EligibilityFacts facts = facts(call, given, parts);
        return rules.broken(facts).stream().flatMap(code -> countries.findings(code, parts, call.definition(), facts));
    }

    private EligibilityFacts facts(Call call, Given given, List<CountryPart> parts) {
        CallDefinition definition = call.definition();
        return new EligibilityFacts(
                call.id(),
                definition.scheme(),
                given.leadKind().orElse(OrganisationKind.COMMUNE),
                given.leadKind().map(definition::takesLead).orElse(true),
                given.flag(Question.FOREIGN_AUTHORITY).orElse(true),
                given.country().map(definition::takesCountry).orElse(true),
                countries.areCoveredElsewhere(parts),
                given.number(Question.MONTHS).orElse(definition.minMonths()),
                definition.minMonths(),
                definition.maxMonths(),
                given.startsOn().map(definition::allowsStart).orElse(true),
                !given.text(Question.COMMITMENT).equals(Optional.of(Question.Commitment.NEITHER.name())),
                given.number(Question.AUTHORITIES).orElse(definition.minFrenchAuthorities()),
                definition.minFrenchAuthorities(),
                given.flag(Question.JOINT_SIGNATURE).orElse(true),
                true,
                given.flag(Question.REPORTS_OVERDUE).orElse(false),
                !given.flag(Question.ATLAS_CONFIRMED).orElse(true),
                false,
                countries.areSuspended(parts, definition));
    }

    private Stream<Finding> money(Call call, Given given) {
        Set<String> judged = judged(given);
        boolean pooled = given.number(Question.AUTHORITIES).orElse(1) > 1;
        CallDefinition definition = call.definition();
        return FundingReview.review(
                        new Sketch(given, definition).judged(),
                        definition.fundingRules(),
                        rates.of(call.id().value()),
                        null,
                        pooled)
                .stream()
                .filter(finding -> judged.contains(finding.code()));
    }

    /** The budget checks that the answers are enough for. */
    private static Set<String> judged(Given given) {
        Set<String> codes = new HashSet<>();
        boolean grant = given.text(Question.GRANT).isPresent();
        boolean total = given.text(Question.TOTAL).isPresent();
        if (grant) {
            codes.add("B11");
        }
        if (grant && total && given.country().isPresent()) {
            codes.add("B4");
        }
        if (total && given.text(Question.FRENCH_SHARE).isPresent()) {
            codes.add("B5");
        }
        return codes;
    }
}

package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.calls.SuspendedCountries;
import org.passerelle.calls.Suspension;
import org.passerelle.funding.CountryPart;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Which countries a call takes: those that it names, but in a generalist call none that a joint call covers (E04, S4), and
 * none with which cooperation is suspended, unless the call allows it (E18).
 */
@Component
public class EligibleCountries {

    /** The calls that leave a country to its joint call. */
    private static final Set<FundingScheme> GENERALIST =
            EnumSet.of(FundingScheme.GENERALIST_ANNUAL, FundingScheme.GENERALIST_TRIENNIAL);

    private final Calls calls;
    private final SuspendedCountries suspended;
    private final Clock clock;

    EligibleCountries(Calls calls, SuspendedCountries suspended, Clock clock) {
        this.calls = calls;
        this.suspended = suspended;
        this.clock = clock;
    }

    /** A country, and the joint call that covers it. */
    private record Cover(CountryCode country, CallDefinition call) {}

    /** Whether an announced joint call that is not over names one of the countries; it need not be open yet. */
    public boolean areCoveredElsewhere(List<CountryPart> countries) {
        return cover(countries).isPresent();
    }

    /** Whether cooperation with one of the countries is suspended today, and the call does not allow it. */
    public boolean areSuspended(List<CountryPart> countries, CallDefinition call) {
        return !call.takesSuspendedCountries()
                && !suspensions(countries, call.zone()).isEmpty();
    }

    /** The suspensions that hold today for countries of a dossier, whatever its call allows. */
    public List<Suspension> suspensions(List<CountryPart> countries, ZoneId zone) {
        return suspended.on(
                countries.stream().map(CountryPart::code).toList(), LocalDate.ofInstant(clock.instant(), zone));
    }

    /** A broken rule of D1 in words: those about countries name them, the others say what their facts say. */
    public Stream<Finding> findings(
            String code, List<CountryPart> countries, CallDefinition call, EligibilityFacts facts) {
        return switch (code) {
            case "E04" -> refused(countries, call);
            case "E18" -> suspensions(countries, call.zone()).stream().map(EligibleCountries::finding);
            default -> Stream.of(facts.finding(code));
        };
    }

    private static Finding finding(Suspension suspension) {
        return Finding.blocking(
                "E18",
                "countries",
                Map.of(
                        "countries",
                        List.of(suspension.country()),
                        "since",
                        suspension.since(),
                        "reason",
                        suspension.reason()));
    }

    /** The countries that the call does not take, and the one that a joint call covers, each with its words. */
    private Stream<Finding> refused(List<CountryPart> countries, CallDefinition call) {
        List<CountryCode> refused = countries.stream()
                .map(CountryPart::code)
                .filter(country -> !call.takesCountry(country))
                .toList();
        Stream<Finding> notTaken =
                refused.isEmpty() ? Stream.empty() : Stream.of(finding("COUNTRY", refused, LocalizedText.of("")));
        Stream<Finding> covered =
                cover(countries).filter(c -> refused.isEmpty() || GENERALIST.contains(call.scheme())).stream()
                        .map(c ->
                                finding("JOINT", List.of(c.country()), c.call().title()));
        return Stream.concat(notTaken, covered);
    }

    private static Finding finding(String why, List<CountryCode> countries, LocalizedText call) {
        return Finding.blocking("E04", "countries", Map.of("why", why, "countries", countries, "call", call));
    }

    private Optional<Cover> cover(List<CountryPart> countries) {
        Instant now = clock.instant();
        List<CallDefinition> joint = calls.published().stream()
                .filter(call -> call.definition().scheme() == FundingScheme.JOINT_FUND)
                .filter(call -> !call.window().isOver(now))
                .map(Call::definition)
                .toList();
        return countries.stream()
                .map(CountryPart::code)
                .flatMap(country -> joint.stream()
                        .filter(call -> call.eligibleCountries().contains(country))
                        .map(call -> new Cover(country, call)))
                .findFirst();
    }
}

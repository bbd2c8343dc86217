package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.funding.CountryPart;
import org.passerelle.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The joint calls that are announced and not over: a generalist call excludes the countries they cover (E04, S4). */
@Component
class JointCalls {

    private final Calls calls;
    private final Clock clock;

    JointCalls(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** A country, and the joint call that covers it. */
    record Cover(CountryCode country, CallDefinition call) {}

    /** The first of the countries that an announced joint call names which is not over; it need not be open yet. */
    Optional<Cover> covering(List<CountryPart> countries) {
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

package org.passerelle.dossiers;

import java.time.Clock;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.funding.CountryPart;
import org.springframework.stereotype.Component;

/** The joint calls that are open: a generalist call excludes the countries they cover (E04, S4). */
@Component
class JointCalls {

    private final Calls calls;
    private final Clock clock;

    JointCalls(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Whether one of the countries is covered by a joint call that names it and is open now. */
    boolean cover(List<CountryPart> countries) {
        return calls.published().stream()
                .filter(call -> call.definition().scheme() == FundingScheme.JOINT_FUND)
                .filter(call -> call.window().isOpen(clock.instant()))
                .map(Call::definition)
                .anyMatch(joint -> countries.stream()
                        .anyMatch(part -> joint.eligibleCountries().contains(part.code())));
    }
}

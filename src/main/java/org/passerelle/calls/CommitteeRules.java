package org.passerelle.calls;

import java.util.List;

/**
 * How the committee is called together, what its awards should come to, and how its minutes come to stand (domain.md §2.3,
 * step 14).
 *
 * @param convocationDays least number of days between the convocation and the meeting (default 10)
 * @param correctionDays working days during which its members may ask for corrections of the minutes (default 5)
 * @param namedVotes whether the minutes name who voted how; the public extract never does
 * @param constraints none where the call says nothing
 */
public record CommitteeRules(
        int convocationDays, int correctionDays, boolean namedVotes, List<Constraint> constraints) {

    public static final CommitteeRules DEFAULT = new CommitteeRules(0, 0, false, List.of());

    public CommitteeRules {
        convocationDays = convocationDays == 0 ? 10 : convocationDays;
        correctionDays = correctionDays == 0 ? 5 : correctionDays;
        constraints = constraints == null ? List.of() : List.copyOf(constraints);
    }

    public CommitteeRules withConvocationDays(int days) {
        return new CommitteeRules(days, correctionDays, namedVotes, constraints);
    }

    public CommitteeRules withCorrectionDays(int days) {
        return new CommitteeRules(convocationDays, days, namedVotes, constraints);
    }

    public CommitteeRules withNamedVotes(boolean named) {
        return new CommitteeRules(convocationDays, correctionDays, named, constraints);
    }

    public CommitteeRules withConstraints(List<Constraint> published) {
        return new CommitteeRules(convocationDays, correctionDays, namedVotes, published);
    }
}

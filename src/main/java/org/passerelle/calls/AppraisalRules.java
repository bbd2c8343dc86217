package org.passerelle.calls;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.passerelle.people.Role;

/**
 * How dossiers are appraised.
 *
 * @param completionRounds how often an incomplete dossier may be asked to be completed (default 2; domain.md §2.4)
 * @param visas those that a synthesis needs, in their order; none by default, three at the most
 * @param suspendedCountries whether it takes projects with countries with which cooperation is suspended (E18; default no)
 */
public record AppraisalRules(int completionRounds, List<VisaStep> visas, boolean suspendedCountries) {

    public static final AppraisalRules DEFAULT = new AppraisalRules(0, List.of(), false);

    /** The most visas. */
    public static final int MOST_VISAS = 3;

    /** Times that a dossier may be asked to be completed (domain.md §2.4). */
    public static final int MOST_ROUNDS = 2;

    /** Who may give a visa: the service's own people who read every dossier. */
    public static final Set<Role> VISA_ROLES = Set.copyOf(
            EnumSet.of(Role.CALL_MANAGER, Role.CASE_OFFICER, Role.AUTHORISING_OFFICER, Role.FINANCE_OFFICER));

    public AppraisalRules {
        completionRounds = completionRounds == 0 ? 2 : completionRounds;
        visas = visas == null ? List.of() : List.copyOf(visas);
    }

    public AppraisalRules withCompletionRounds(int rounds) {
        return new AppraisalRules(rounds, visas, suspendedCountries);
    }

    public AppraisalRules withVisas(List<VisaStep> steps) {
        return new AppraisalRules(completionRounds, steps, suspendedCountries);
    }

    public AppraisalRules withSuspendedCountries(boolean taken) {
        return new AppraisalRules(completionRounds, visas, taken);
    }
}

package org.passerelle.awards;

import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.Money;

/** The act that binds a grant (domain.md D6). Words: {@code awardInstrument.NAME}. */
public enum AwardInstrument {
    /** A decision of the service alone. */
    ORDER,
    /** A contract between the service and the beneficiary. */
    AGREEMENT;

    /** Above it an association must have an agreement (décret 2001-495); we hold authorities to the same. */
    private static final Money THRESHOLD = Money.of(23_000);

    /**
     * @param grant the whole grant, euros
     * @param multiYear whether the budget has several years
     * @param joint whether several States pay
     */
    public static AwardInstrument of(OrganisationKind beneficiary, Money grant, boolean multiYear, boolean joint) {
        boolean publicLaw = beneficiary.isFrenchAuthority() || beneficiary == OrganisationKind.GIP;
        boolean needsContract = grant.isMoreThan(THRESHOLD) || (publicLaw && (multiYear || joint));
        return needsContract ? AGREEMENT : ORDER;
    }
}

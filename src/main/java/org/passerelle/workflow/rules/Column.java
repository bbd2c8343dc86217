package org.passerelle.workflow.rules;

/** The columns of the decision tables, and what their cells compare with. */
final class Column {

    static final String RATE_VERSION = "rateVersion";
    static final String COUNTRY_GROUP = "countryGroup";
    static final String OPTION = "option";
    /** In the column of the option: one country's part. */
    static final String PART = "PART";
    /** In the column of the option: one rate on the total. */
    static final String FLAT = "FLAT";

    static final String RATE = "rate";
    static final String POOLED_BONUS = "pooledBonus";
    static final String MATCHING = "matching";

    static final String SCHEME = "scheme";
    static final String LEAD_KIND = "leadKind";
    static final String LEAD_KIND_ACCEPTED = "leadKindAccepted";
    static final String FOREIGN_AUTHORITY = "foreignAuthority";
    static final String COUNTRIES_ELIGIBLE = "countriesEligible";
    static final String COUNTRY_HAS_JOINT_CALL = "countryHasJointCall";
    static final String MONTHS = "months";
    /** Not a column: the bound that the cell of {@link #MONTHS} compares with. */
    static final String MIN_MONTHS = "minMonths";
    /** Not a column: the bound that the cell of {@link #MONTHS} compares with. */
    static final String MAX_MONTHS = "maxMonths";

    static final String STARTS_AFTER_RESULTS = "startsAfterResults";
    static final String AGREEMENT_OR_LETTERS = "agreementOrLetters";
    static final String FRENCH_AUTHORITIES = "frenchAuthorities";
    /** Not a column: the bound that the cell of {@link #FRENCH_AUTHORITIES} compares with. */
    static final String MIN_FRENCH_AUTHORITIES = "minFrenchAuthorities";

    static final String JOINT_SIGNATURE = "jointSignature";
    static final String REPUBLICAN_COMMITMENT = "republicanCommitment";
    static final String REPORT_OVERDUE = "reportOverdue";
    static final String ATLAS_UNCONFIRMED = "atlasUnconfirmed";
    static final String AID_RETURN_MISSING = "aidReturnMissing";
    static final String COUNTRY_SUSPENDED = "countrySuspended";
    static final String CODE = "code";

    static final String THEME = "theme";
    static final String REQUESTED = "requested";
    static final String POST = "post";
    static final String REACH = "reach";
    static final String UNDER_AGENCY_MANDATE = "underAgencyMandate";
    static final String EXPERT_OF_THEME = "expertOfTheme";
    static final String KIND = "kind";

    private Column() {}
}

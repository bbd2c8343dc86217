package org.passerelle.people;

/** The legal family of an organisation; a call names those that may lead (domain.md §3.1). */
public enum OrganisationKind {
    /** A French région. */
    REGION,
    /** A French département. */
    DEPARTMENT,
    /** A French commune. */
    COMMUNE,
    /** A grouping of communes with own taxation: métropole, communauté. */
    EPCI,
    /** A syndicat mixte or syndicat de communes. */
    SYNDICATE,
    /** An overseas authority. */
    OVERSEAS,
    /** A collectivité with special status. */
    SPECIAL_STATUS,
    /** An association of private law; leads only turnkey calls. */
    ASSOCIATION,
    /** A public-interest grouping; leads only turnkey calls. */
    GIP,
    /** A local authority of another country. */
    FOREIGN_AUTHORITY;

    /** Whether it is a French local authority or a grouping of them, eligible to lead an ordinary call. */
    public boolean isFrenchAuthority() {
        return this != ASSOCIATION && this != GIP && this != FOREIGN_AUTHORITY;
    }
}

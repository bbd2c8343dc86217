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
    /** A university or a school of higher education; a partner, never a lead. */
    UNIVERSITY,
    /** A hospital or another house of care; a partner, never a lead. */
    HOSPITAL,
    /** A company, public or private; a partner, never a lead. */
    COMPANY,
    /** Any other body (domain.md §3.2 F): a chamber, a foundation, a ministry's agency; a partner, never a lead. */
    OTHER_BODY,
    /** A local authority of another country. */
    FOREIGN_AUTHORITY;

    /** Whether it is a French local authority or a grouping of them, eligible to lead an ordinary call. */
    public boolean isFrenchAuthority() {
        return switch (this) {
            case REGION, DEPARTMENT, COMMUNE, EPCI, SYNDICATE, OVERSEAS, SPECIAL_STATUS -> true;
            case ASSOCIATION, GIP, UNIVERSITY, HOSPITAL, COMPANY, OTHER_BODY, FOREIGN_AUTHORITY -> false;
        };
    }

    /** Whether a call may name it among those that lead (domain.md §3.1). */
    public boolean canLead() {
        return isFrenchAuthority() || this == ASSOCIATION || this == GIP;
    }
}

package org.passerelle.dossiers;

import org.passerelle.people.OrganisationKind;

/** What an organisation is in a dossier. Words: {@code partnerRole.NAME}. */
public enum PartnerRole {
    /** The foreign authority that leads with the French one. */
    FOREIGN_LEAD,
    /** Another foreign authority. */
    FOREIGN,
    /** Another French authority. */
    FRENCH,
    /** Association, company, university or other body. */
    OTHER;

    /** Whether an organisation of this kind may stand in this place. */
    public boolean fits(OrganisationKind kind) {
        return switch (this) {
            case FOREIGN_LEAD, FOREIGN -> kind == OrganisationKind.FOREIGN_AUTHORITY;
            case FRENCH -> kind.isFrenchAuthority();
            case OTHER -> kind != OrganisationKind.FOREIGN_AUTHORITY && !kind.isFrenchAuthority();
        };
    }

    public boolean isForeignAuthority() {
        return this == FOREIGN_LEAD || this == FOREIGN;
    }
}

package org.passerelle.dossiers;

import java.util.Optional;
import org.passerelle.funding.ResourceSource;
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

    /** The lines of the plan that an authority in this place pays; other bodies stand under several sources. */
    public Optional<ResourceSource> source() {
        return switch (this) {
            case FOREIGN_LEAD, FOREIGN -> Optional.of(ResourceSource.FOREIGN);
            case FRENCH -> Optional.of(ResourceSource.FR_OTHER);
            case OTHER -> Optional.empty();
        };
    }

    /** Where the form asks for those that stand in this place. */
    public String place() {
        return switch (this) {
            case FOREIGN_LEAD -> "partners.foreignLead";
            case FOREIGN -> "partners.foreign";
            case FRENCH -> "partners.french";
            case OTHER -> "partners.other";
        };
    }

    public boolean isForeignAuthority() {
        return this == FOREIGN_LEAD || this == FOREIGN;
    }
}

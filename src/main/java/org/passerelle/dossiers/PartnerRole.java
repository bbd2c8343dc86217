package org.passerelle.dossiers;

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

    public boolean isForeignAuthority() {
        return this == FOREIGN_LEAD || this == FOREIGN;
    }
}

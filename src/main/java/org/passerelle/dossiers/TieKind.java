package org.passerelle.dossiers;

import java.util.EnumSet;
import java.util.Set;

/** What ties a person to a dossier (domain.md D10). Words: {@code tie.NAME}. */
public enum TieKind {
    /** The person's account acts for the lead or a partner. */
    ORGANISATION,
    /** The person's organisation and a participant are one legal person. */
    SAME_SIREN,
    /** Holds an elective mandate there, or did within three years. */
    MANDATE,
    /** Works there, or did within three years. */
    EMPLOYMENT,
    /** Somebody of the household or the family does. */
    FAMILY,
    /** Has money at stake. */
    FINANCIAL,
    /** The person's address has the domain of a participant. */
    MAIL_DOMAIN,
    /** Gave the opinion of a body on it: may not score it. */
    OPINION,
    /** Works with a participant as a partner. */
    PARTNERSHIP,
    /** The person's organisation and a participant share another dossier. */
    EARLIER_PROJECT,
    /** Comes from the lead's region. */
    SAME_REGION,
    /** Something else that the person, or who found it, says in words. */
    OTHER;

    private static final Set<TieKind> STANDING = EnumSet.of(MANDATE, EMPLOYMENT, FAMILY, FINANCIAL, PARTNERSHIP);
    private static final Set<TieKind> FOUND = EnumSet.of(MANDATE, EMPLOYMENT, FAMILY, FINANCIAL, OTHER);

    /** Whether a person declares it of an organisation, for every call. */
    public boolean isDeclaredOnce() {
        return STANDING.contains(this);
    }

    /** Whether somebody of the service may find it of one person and one dossier. */
    public boolean isFound() {
        return FOUND.contains(this);
    }
}

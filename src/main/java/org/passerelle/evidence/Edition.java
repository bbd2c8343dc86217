package org.passerelle.evidence;

/** For whom a package is made; words: {@code evidence.edition.NAME}. */
public enum Edition {
    /** Everything that the applicant may know at that moment. */
    APPLICANT,
    /** Everything that the service holds about the dossier. */
    AUDITOR
}

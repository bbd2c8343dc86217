package org.passerelle.people;

/** In what quality a person judged a dossier; nobody judges the same dossier in two (domain.md §2.1). */
public enum Quality {
    /** Found it admissible or inadmissible. */
    ADMISSIBILITY,
    /** Gave the opinion of a body on it. */
    OPINION,
    /** Scored it. */
    REVIEW,
    /** Deliberated on it in committee. */
    COMMITTEE,
    /** Signed the decision. */
    DECISION
}

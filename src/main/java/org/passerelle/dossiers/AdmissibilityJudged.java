package org.passerelle.dossiers;

/** The admissibility of a dossier was judged. */
public record AdmissibilityJudged(DossierId dossier, boolean admissible) {}

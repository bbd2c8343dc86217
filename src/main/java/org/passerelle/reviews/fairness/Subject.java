package org.passerelle.reviews.fairness;

import org.passerelle.dossiers.DossierId;

/** A dossier on the bench, as a reader knows it. */
public record Subject(DossierId id, String number, String title) {}

package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** An award is offered to its applicant, who is told until when to answer. */
public record OfferOpened(DossierId dossier) {}

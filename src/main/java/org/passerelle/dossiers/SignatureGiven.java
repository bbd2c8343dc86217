package org.passerelle.dossiers;

import org.passerelle.people.PersonId;

/** The first of two signatures was given; the other signatory is awaited. */
public record SignatureGiven(DossierId dossier, PersonId person, String by) {}

package org.passerelle.dossiers;

import org.passerelle.people.PersonId;

/** A draft came back unsigned, with what is to be mended. */
public record SignatureReturned(DossierId dossier, PersonId askedBy, String by, String comment) {}

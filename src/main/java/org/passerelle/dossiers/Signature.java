package org.passerelle.dossiers;

import java.time.Instant;
import org.passerelle.people.PersonId;

/** The first of two signatures under a draft. */
public record Signature(DossierId dossier, PersonId person, String name, Instant at) {}

package org.passerelle.dossiers;

import org.passerelle.people.PersonId;
import org.passerelle.people.Quality;

/** A conflict was found after a sheet was locked or a vote cast: it is annulled, and the secretary is told. */
public record WorkAnnulled(DossierId dossier, PersonId person, Quality quality, String ground) {}

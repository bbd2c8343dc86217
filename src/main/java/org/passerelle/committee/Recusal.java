package org.passerelle.committee;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** A member who takes no part in one dossier of a meeting, and why (D10); the minutes name it. */
public record Recusal(DossierId dossier, PersonId person, String reason) {}

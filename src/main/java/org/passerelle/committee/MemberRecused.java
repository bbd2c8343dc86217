package org.passerelle.committee;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** A member takes no part in a dossier any more. */
record MemberRecused(MeetingId meeting, DossierId dossier, PersonId person) {}

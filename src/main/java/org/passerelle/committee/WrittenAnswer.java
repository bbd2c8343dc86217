package org.passerelle.committee;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** What a member says in writing to the motion on one dossier; the words are for the minutes and may be empty. */
public record WrittenAnswer(DossierId dossier, PersonId person, Vote vote, String words) {}

package org.passerelle.exchanges;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** What an officer noted on a dossier for the service alone: no applicant, reviewer, body or committee ever reads it. */
public record PrivateNote(UUID id, DossierId dossier, PersonId author, String name, String words, Instant at) {}

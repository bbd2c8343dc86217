package org.passerelle.letters;

import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/** An applicant can open the letter about its decision from now: its first opening is waited for. */
public record LetterSent(UUID letter, DossierId dossier, CallId call) {}

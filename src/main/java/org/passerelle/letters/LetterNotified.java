package org.passerelle.letters;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/**
 * The letter about a decision is known to have been received: the periods of appeal run.
 *
 * @param byApplicant whether its applicant opened it here, or acted on it; else an officer entered how it was notified
 */
public record LetterNotified(UUID letter, DossierId dossier, boolean byApplicant) {}

package org.passerelle.exchanges;

import java.time.Instant;
import org.passerelle.dossiers.DossierId;

/**
 * A dossier on which its applicant wrote what nobody of the service has read yet.
 *
 * @param since when the oldest of it was written
 * @param many how much it is
 */
public record Unread(DossierId dossier, String number, String title, String leadName, Instant since, int many) {}

package org.passerelle.dossiers;

import java.time.Instant;

/**
 * A draft of a call as its manager may know it: by its lead, without what it says.
 *
 * @param begunAt when its applicant began it
 */
public record UnsubmittedDraft(DossierId id, String lead, Instant begunAt) {}

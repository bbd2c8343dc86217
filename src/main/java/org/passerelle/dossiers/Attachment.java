package org.passerelle.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.FileId;

/**
 * A document that the applicant gave.
 *
 * @param size bytes
 * @param sha256 hexadecimal digest of the bytes
 */
public record Attachment(
        UUID id,
        DossierId dossier,
        DocumentType type,
        FileId file,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy) {}

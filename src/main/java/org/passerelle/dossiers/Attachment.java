package org.passerelle.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.calls.DocumentType;
import org.passerelle.files.FileId;
import org.passerelle.files.StoredFile;

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
        String addedBy) {

    static Attachment of(DossierId dossier, DocumentType type, StoredFile file, Instant at, String by) {
        return new Attachment(
                UUID.randomUUID(),
                dossier,
                type,
                file.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                at,
                by);
    }
}

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
 * @param firstGivenAt when the organisation gave it first: its age counts from there
 * @param reusedFrom the name of the dossier that it was taken over from; empty where it was uploaded
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
        String addedBy,
        Instant firstGivenAt,
        String reusedFrom) {

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
                by,
                at,
                "");
    }

    /** The same document in another dossier. */
    Attachment takenOver(DossierId into, String from, Instant at, String by) {
        return new Attachment(
                UUID.randomUUID(), into, type, file, name, mediaType, size, sha256, at, by, firstGivenAt, from);
    }

    /** Whether another has the same bytes as the same kind of document. */
    boolean isSameAs(Attachment other) {
        return type == other.type && sha256.equals(other.sha256);
    }

    public boolean isReused() {
        return !reusedFrom.isEmpty();
    }
}

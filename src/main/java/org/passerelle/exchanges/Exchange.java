package org.passerelle.exchanges;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileId;
import org.passerelle.files.StoredFile;
import org.passerelle.people.PersonId;

/**
 * One thing that one side wrote to the other on a dossier; it is never changed.
 *
 * @param request the request that it asks or answers; absent for a message
 * @param name of who wrote it, as it was then
 * @param readings who of the other side has read it, the first one first
 */
public record Exchange(
        UUID id,
        DossierId dossier,
        Kind kind,
        @Nullable UUID request,
        Side side,
        PersonId author,
        String name,
        String words,
        List<Enclosure> enclosures,
        List<Reading> readings,
        Instant at) {

    /** The most characters that one may have. */
    public static final int MOST_CHARACTERS = 4000;

    /** The most documents that one may bring. */
    public static final int MOST_ENCLOSURES = 10;

    public Exchange {
        enclosures = List.copyOf(enclosures);
        readings = List.copyOf(readings);
    }

    /** What it is. */
    public enum Kind {
        /** A message that asks for nothing in particular. */
        MESSAGE,
        /** The question of a request for information. */
        QUESTION,
        /** The answer to a request for information; a later one replaces it and both are kept. */
        ANSWER
    }

    /** Who wrote it. Words: {@code exchangeSide.NAME}. */
    public enum Side {
        /** The organisation that leads the dossier. */
        APPLICANT,
        /** The granting service. */
        SERVICE
    }

    /** A document that came with it. */
    public record Enclosure(FileId file, String name, String mediaType, long size) {

        static Enclosure of(StoredFile file) {
            return new Enclosure(file.id(), file.name(), file.mediaType(), file.size());
        }
    }

    /** Somebody of the other side opened it for the first time. */
    public record Reading(PersonId reader, String name, Instant at) {}

    /** Whether this person is among those who have read it, or wrote it. */
    public boolean isKnownTo(PersonId person) {
        return author.equals(person)
                || readings.stream().anyMatch(reading -> reading.reader().equals(person));
    }
}

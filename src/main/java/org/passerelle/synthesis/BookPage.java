package org.passerelle.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.passerelle.dossiers.DossierId;

/**
 * One dossier in a committee book: its synthesis as it was when the book was closed.
 *
 * @param place from 1, best score first
 * @param sha256 hexadecimal digest of the page as it is kept
 */
public record BookPage(int place, DossierId dossier, Content content, String sha256) {

    /** As it is shown to whom these dossiers are closed: its digest stays that of the page as it is kept. */
    BookPage without(Set<String> numbers) {
        return new BookPage(
                place,
                dossier,
                new Content(
                        content.version,
                        content.facts.without(numbers),
                        content.words,
                        content.writer,
                        content.writtenAt,
                        content.visas),
                sha256);
    }

    /**
     * What is frozen.
     *
     * @param visas those that were given
     */
    public record Content(
            int version,
            SynthesisFacts facts,
            SynthesisWords words,
            String writer,
            Instant writtenAt,
            List<Visa> visas) {}
}

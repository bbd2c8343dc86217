package org.passerelle.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.passerelle.PdfText;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** The words of the letters that were written about a dossier, in one line, with plain spaces. */
@Component
public class IssuedTexts {

    private static final Actor CLOCKWORK = Actor.clockwork();

    private final IssuedDocuments documents;

    IssuedTexts(IssuedDocuments documents) {
        this.documents = documents;
    }

    /** Of the last one of its kind. */
    public String last(DossierId dossier, LetterKind kind) {
        IssuedDocument letter = documents.of(CLOCKWORK, dossier).stream()
                .filter(document -> document.kind() == kind)
                .reduce((first, last) -> last)
                .orElseThrow();
        try (InputStream content = documents.open(CLOCKWORK, letter.id()).content()) {
            return PdfText.of(content.readAllBytes())
                    .replaceAll("\\s+", " ")
                    .replace('\u00a0', ' ')
                    .replace('\u202f', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.passerelle.ui.applicant;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.IssuedLink;

/** The way to the last letter that tells of a decision on the own dossier. */
final class DecisionLink {

    private DecisionLink() {}

    /** @param kinds those of which the last is meant; empty while it is being made, or not released */
    static Optional<IssuedLink> last(IssuedDocuments letters, Actor actor, DossierId id, Predicate<LetterKind> kinds) {
        return letters.of(actor, id).stream()
                .filter(document -> kinds.test(document.kind()))
                .max(Comparator.comparing(IssuedDocument::issuedAt))
                .map(document -> link(document, letters, actor));
    }

    private static IssuedLink link(IssuedDocument document, IssuedDocuments letters, Actor actor) {
        String kind = ViewLanguage.word("letterKind", document.kind());
        return new IssuedLink(document, letters, actor, ViewLanguage.text("offer.letter", kind));
    }
}

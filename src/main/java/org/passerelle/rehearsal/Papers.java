package org.passerelle.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.springframework.stereotype.Component;

/** Attaches, as the editor, a page that says that it is a filler wherever the rules find a document missing (D3). */
@Component
class Papers {

    private static final String PAGE = "/rehearsal/repetition.pdf";
    private static final String FICTIONAL = " (fictif).pdf";

    private final Dossiers dossiers;
    private final Files files;

    Papers(Dossiers dossiers, Files files) {
        this.dossiers = dossiers;
        this.files = files;
    }

    void complete(Actor editor, DossierId id) {
        fill(editor, id, dossiers.review(editor, id));
    }

    /** One for each document that these findings miss. */
    void fill(Actor editor, DossierId id, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.code().equals("MISSING_DOCUMENT")) {
                attach(
                        editor,
                        id,
                        DocumentType.valueOf(String.valueOf(finding.evidence().get("document"))));
            }
        }
    }

    void attach(Actor editor, DossierId id, DocumentType type) {
        dossiers.attach(editor, id, type, page(editor, name(type)));
    }

    /** What the people who rehearse would call such a file, which says that it is invented. */
    static String name(DocumentType type) {
        String words =
                switch (type) {
                    case COOPERATION_AGREEMENT -> "Convention de coopération";
                    case DELIBERATION -> "Délibération";
                    case LETTER_OF_INTENT_FR -> "Lettre d’intention du chef de file français";
                    case LETTER_OF_INTENT_FOREIGN -> "Lettre d’intention du chef de file étranger";
                    case LETTER_OF_INTENT_ASSOCIATED -> "Lettre d’intention d’une collectivité associée";
                    case BANK_DETAILS -> "RIB";
                    case STATUTES -> "Statuts, comptes et dirigeants";
                    case REPUBLICAN_COMMITMENT -> "Contrat d’engagement républicain";
                    case QUOTES -> "Devis";
                    case TERMS_OF_REFERENCE -> "Termes de référence";
                    case SECURITY_NOTE -> "Note de sécurité";
                    case COFUNDING_PROOF -> "Attestation de cofinancement";
                    case TRANSLATION -> "Traduction";
                    case OTHER -> "Autre document";
                };
        return words + FICTIONAL;
    }

    /** The filler under another name. */
    StoredFile page(Actor actor, String name) {
        try (InputStream page = open()) {
            return files.store(actor, name, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open() {
        return Objects.requireNonNull(Papers.class.getResourceAsStream(PAGE));
    }
}

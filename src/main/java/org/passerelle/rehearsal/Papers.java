package org.passerelle.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
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
        String name = type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf";
        dossiers.attach(editor, id, type, page(editor, name));
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

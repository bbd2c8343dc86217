package org.passerelle.letters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileId;
import org.passerelle.shared.Language;

/**
 * A PDF that was issued; never changed.
 *
 * @param seq from 1; a second of a kind for the same dossier is 2
 * @param dossier absent for minutes, which are a call's
 * @param sha256 of the PDF
 * @param releasedAt when the applicant could see it; absent while a decision is secret, and for minutes
 */
public record IssuedDocument(
        UUID id,
        LetterKind kind,
        int seq,
        CallId call,
        @Nullable DossierId dossier,
        Language language,
        FileId file,
        String sha256,
        Instant issuedAt,
        @Nullable Instant releasedAt) {

    public boolean released() {
        return releasedAt != null;
    }

    /** The name of its file: {@code DOS-2027-0003-RECEIPT.pdf}. */
    static String fileName(String about, LetterKind kind, int seq) {
        return about + "-" + name(kind, seq) + ".pdf";
    }

    /** The name in a folder of its dossier or call, without extension: {@code RECEIPT}, {@code RECEIPT-2}. */
    public String name() {
        return name(kind, seq);
    }

    private static String name(LetterKind kind, int seq) {
        return seq == 1 ? kind.name() : kind.name() + "-" + seq;
    }
}

package org.passerelle.letters;

import java.time.Clock;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;

/**
 * A draft as it would be submitted, printed at any time and after the closing as well; each page says that it is not, and
 * nothing of it is kept.
 */
@Service
public class DraftPreviews {

    private final DossierFile dossiers;
    private final Recapitulations recapitulations;
    private final LetterWriter writer;
    private final Clock clock;

    DraftPreviews(DossierFile dossiers, Recapitulations recapitulations, LetterWriter writer, Clock clock) {
        this.dossiers = dossiers;
        this.recapitulations = recapitulations;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * The bytes of the PDF.
     *
     * @param language in which the reader has the pages
     * @throws Refusal as reading the dossier would be refused; ALREADY_SUBMITTED for what has its receipt
     */
    public byte[] of(Actor actor, DossierId id, Language language) {
        Dossier dossier = dossiers.read(actor, id);
        if (dossier.submittedAt() != null) {
            throw new Refusal(RefusalCode.ALREADY_SUBMITTED, dossier.name(), dossier.submittedAt());
        }
        return writer.write(recapitulations.ofDraft(dossier, language, clock.instant()));
    }
}

package org.passerelle.dossiers;

import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Says a tie in the words of an act, in French: what it is, and what shows it. */
@Component
public class TieWords {

    private final Texts texts;

    TieWords(Texts texts) {
        this.texts = texts;
    }

    /** {@code emploi chez un participant : Commune de Brévalle}; of what somebody said in words, these. */
    public String of(Tie tie) {
        String kind = texts.get(Language.FR, "tie." + tie.kind());
        if (tie.evidence().isEmpty()) {
            return kind;
        }
        return tie.kind() == TieKind.OTHER
                ? tie.evidence()
                : texts.get(Language.FR, "ties.reason", kind, tie.evidence());
    }
}

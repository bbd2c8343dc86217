package org.passerelle.letters;

import java.time.Instant;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.springframework.stereotype.Component;

/** Prints the confirmation of a partner, its quantified letter of intent: in French, and in a foreign one's language. */
@Component
public class Confirmations {

    private final Letterheads heads;
    private final Calls calls;
    private final LetterWriter writer;

    Confirmations(Letterheads heads, Calls calls, LetterWriter writer) {
        this.heads = heads;
        this.calls = calls;
        this.writer = writer;
    }

    /** The PDF; the caller has checked the right, and the code behind a link. */
    public byte[] print(Dossier dossier, PartnerConfirmation said, Instant at) {
        var zone = calls.get(dossier.call()).definition().zone();
        return writer.write(new ConfirmationModel(heads.of(dossier, at), said, at.atZone(zone)));
    }
}

package org.passerelle.letters;

import java.util.List;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.forms.Form;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.opinions.Signature;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Prints the copy of an opinion for the body that gave it, without what is confidential: mails cross many hands. */
@Component
public class OpinionCopies {

    private final Letterheads heads;
    private final Consultations consultations;
    private final Calls calls;
    private final Texts texts;
    private final LetterWriter writer;

    OpinionCopies(Letterheads heads, Consultations consultations, Calls calls, Texts texts, LetterWriter writer) {
        this.heads = heads;
        this.consultations = consultations;
        this.calls = calls;
        this.texts = texts;
        this.writer = writer;
    }

    /** The PDF; the caller has checked the right, and the code behind the link. */
    public byte[] print(
            Dossier dossier, Consultation given, OpinionVersion said, Signature signature, Language language) {
        Form form = consultations.form(given);
        var zone = calls.get(dossier.call()).definition().zone();
        String body = given.title(texts, language);
        return writer.write(new OpinionCopyModel(
                heads.to(List.of(body), dossier, language, signature.at()),
                body,
                texts.word(language, "opinion", said.value()),
                signature,
                signature.at().atZone(zone),
                new AnswerSections(texts, language).of(form, said.whole().values()),
                said.hasConfidential(form)));
    }
}

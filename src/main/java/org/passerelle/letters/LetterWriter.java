package org.passerelle.letters;

import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Language;
import org.springframework.stereotype.Component;

/** Writes one letter: fills its page, then prints the page to PDF. */
@Component
class LetterWriter {

    private final Templates templates;
    private final Pdf pdf;

    LetterWriter(Templates templates, Pdf pdf) {
        this.templates = templates;
        this.pdf = pdf;
    }

    /** One that is not kept: a draft, a blank form, a pack. */
    byte[] write(LetterModel letter) {
        return pdf.render(html(letter, null), letter.head().language());
    }

    /** One that is issued: each page bears the code by which it can be verified. */
    byte[] write(LetterModel letter, LetterCode code) {
        return pdf.render(html(letter, code), letter.head().language());
    }

    String html(LetterModel letter, @Nullable LetterCode code) {
        String html = templates.fill(letter, code);
        return letter.head().language() == Language.FR ? LineBreaks.frenchSpaces(html) : html;
    }
}

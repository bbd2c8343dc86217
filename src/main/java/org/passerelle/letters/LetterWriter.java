package org.passerelle.letters;

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

    byte[] write(LetterModel letter) {
        return pdf.render(html(letter), letter.head().language());
    }

    String html(LetterModel letter) {
        String html = templates.fill(letter);
        return letter.head().language() == Language.FR ? LineBreaks.frenchSpaces(html) : html;
    }
}

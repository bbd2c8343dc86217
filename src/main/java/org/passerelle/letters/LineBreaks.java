package org.passerelle.letters;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import org.passerelle.shared.Language;

/** Where a line may end, by Unicode's rules: never after the apostrophe of "l'appel", as Java's own would have it. */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks;

    LineBreaks(Language language) {
        this.breaks = BreakIterator.getLineInstance(language.locale());
    }

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }

    /** French puts a space that does not break inside quotation marks and before high punctuation. */
    static String frenchSpaces(String text) {
        return text.replace("« ", "«\u00a0").replaceAll(" ([»:;?!])", "\u00a0$1");
    }
}

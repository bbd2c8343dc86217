package org.passerelle.letters;

import org.jspecify.annotations.Nullable;

/**
 * What a text of minutes, or of an erratum, says to those who read it, and its extract. It is kept with the text that is shown:
 * the signed copy is printed from it, so that both sign what they read (ADR 0101).
 *
 * @param extract for the public; an erratum has none
 */
record MinutesText(@Nullable MinutesModel minutes, @Nullable ErratumModel erratum, @Nullable ExtractModel extract) {

    static MinutesText of(MinutesModel minutes, ExtractModel extract) {
        return new MinutesText(minutes, null, extract);
    }

    static MinutesText of(ErratumModel erratum) {
        return new MinutesText(null, erratum, null);
    }

    LetterModel document() {
        if (minutes != null) {
            return minutes;
        }
        if (erratum != null) {
            return erratum;
        }
        throw new IllegalStateException("A text that says nothing");
    }

    /** The same with the signatures, and nothing else that is new. */
    MinutesText signed(MinutesModel.Signed by) {
        return new MinutesText(
                minutes == null ? null : minutes.signed(by),
                erratum == null ? null : erratum.signed(by),
                extract == null ? null : extract.signed(by));
    }
}

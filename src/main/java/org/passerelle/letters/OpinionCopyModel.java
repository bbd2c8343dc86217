package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;
import org.passerelle.opinions.Signature;

/**
 * The copy of an opinion that a body gave behind a link.
 *
 * @param body as people call it, in the language of the copy
 * @param value what it says, in a word
 * @param at when it was given, in the call's zone
 * @param withheld whether something confidential was written, which no letter says
 */
record OpinionCopyModel(
        Letterhead head,
        String body,
        String value,
        Signature signature,
        ZonedDateTime at,
        List<RecapitulationModel.Section> sections,
        boolean withheld)
        implements LetterModel {

    @Override
    public LetterKind kind() {
        return LetterKind.OPINION_COPY;
    }
}

package org.passerelle.letters;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An erratum to minutes that are signed.
 *
 * @param number of the erratum, from 1 within the call, minutes included
 * @param corrects the number of the minutes that it rectifies
 * @param heldAt when the session was closed
 * @param text what is rectified, and how it is to be read
 * @param corrections that members asked for while the erratum was circulated
 * @param told what the public reads of it, in a new extract; empty, or null in a text that was kept before, where nothing public
 *     was wrong
 * @param signed what both signed; null until they did
 */
record ErratumModel(
        Letterhead head,
        int number,
        int corrects,
        @KeptWithZone ZonedDateTime heldAt,
        String text,
        List<String> corrections,
        @Nullable String told,
        MinutesModel.@Nullable Signed signed)
        implements LetterModel {

    ErratumModel signed(MinutesModel.Signed by) {
        return new ErratumModel(head, number, corrects, heldAt, text, corrections, told, by);
    }

    @Override
    public LetterKind kind() {
        return LetterKind.MINUTES_ERRATUM;
    }
}

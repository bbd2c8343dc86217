package org.passerelle.letters;

import java.time.ZonedDateTime;

/** A partner's confirmation, as it is printed. */
record ConfirmationModel(Letterhead head, PartnerConfirmation said, ZonedDateTime at) implements LetterModel {

    @Override
    public LetterKind kind() {
        return LetterKind.PARTNER_CONFIRMATION;
    }
}

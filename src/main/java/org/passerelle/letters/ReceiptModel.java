package org.passerelle.letters;

import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * An acknowledgement of receipt.
 *
 * @param submittedAt in the call's zone
 * @param submittedBy the legal representative who submitted
 * @param sha256 of what was submitted, so that both sides can prove it
 * @param implicitRefusal the day at whose end silence means refusal (CRPA L.231-4, 3°)
 */
record ReceiptModel(
        Letterhead head, ZonedDateTime submittedAt, String submittedBy, String sha256, LocalDate implicitRefusal)
        implements LetterModel {

    @Override
    public LetterKind kind() {
        return LetterKind.RECEIPT;
    }
}

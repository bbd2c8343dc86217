package org.passerelle.letters;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement of receipt.
 *
 * @param submittedAt in the call's zone
 * @param submittedBy the legal representative who submitted
 * @param sha256 of what was submitted, so that both sides can prove it
 * @param implicitRefusal the day at whose end silence means refusal
 * @param admissibilityBy the last day on which the service says whether the dossier is admissible
 * @param resultsExpected the day on which the call expects its results, where it names one
 */
record ReceiptModel(
        Letterhead head,
        ZonedDateTime submittedAt,
        String submittedBy,
        String sha256,
        LocalDate implicitRefusal,
        LocalDate admissibilityBy,
        @Nullable LocalDate resultsExpected)
        implements LetterModel {

    @Override
    public LetterKind kind() {
        return LetterKind.RECEIPT;
    }
}

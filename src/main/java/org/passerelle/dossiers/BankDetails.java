package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Iban;

/**
 * The account into which the grant of a dossier is to be paid, as its applicant gave it (D3).
 *
 * @param holder the legal holder as the document names it
 * @param documentOn the day that the document bears
 * @param explanation why the holder is not called as the lead is; empty where it is
 * @param attachment the document, among those of the dossier
 * @param checkedBy the officer; null while nobody has looked
 * @param reason why they were sent back; empty otherwise
 */
public record BankDetails(
        UUID id,
        DossierId dossier,
        Iban iban,
        String holder,
        LocalDate documentOn,
        String explanation,
        UUID attachment,
        State state,
        Instant givenAt,
        String givenBy,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        String reason) {

    /** What became of them. Words: {@code bankState.NAME}. */
    public enum State {
        /** Handed in; an officer is to look at them. */
        GIVEN,
        /** An officer found them in order. */
        ACCEPTED,
        /** An officer sent them back with a reason; others are awaited. */
        SENT_BACK
    }

    BankDetails checked(State next, Instant at, String by, String why) {
        return new BankDetails(
                id, dossier, iban, holder, documentOn, explanation, attachment, next, givenAt, givenBy, at, by, why);
    }

    /** Whether the holder is called as this organisation is, capitals, accents and hyphens aside. */
    public boolean isHeldBy(String name) {
        return TypedBankDetails.isSameName(holder, name);
    }

    /** Never the whole account number: this may stand in a log. */
    @Override
    public String toString() {
        return "BankDetails[" + id + ", " + state + ", " + iban.masked() + "]";
    }
}

package org.passerelle.dossiers;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.files.StoredFile;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Iban;

/**
 * Bank details as somebody typed them, with what the rules say of them (D3): a valid IBAN, a holder that is the lead, a PDF
 * of less than three months.
 *
 * @param document null while none is given
 */
public record TypedBankDetails(
        String iban, String holder, @Nullable LocalDate documentOn, String explanation, @Nullable StoredFile document) {

    /** How old the document may be. */
    public static final Period YOUNGER_THAN = Period.ofMonths(3);

    /** Characters of the holder's name, and of the explanation. */
    public static final int LONGEST_NAME = 200;

    public static final int LONGEST_EXPLANATION = 1000;

    private static final String PDF = "application/pdf";

    public TypedBankDetails {
        iban = iban.strip();
        holder = holder.strip();
        explanation = explanation.strip();
        if (holder.length() > LONGEST_NAME || explanation.length() > LONGEST_EXPLANATION) {
            throw new IllegalArgumentException("Longer than the form takes");
        }
    }

    /**
     * What keeps them from being handed in: BANK_IBAN, BANK_HOLDER, BANK_HOLDER_OTHER where another is named without a word
     * of explanation, BANK_DATE, BANK_DOCUMENT.
     *
     * @param lead the legal name of the dossier's lead
     */
    List<Finding> faults(String lead, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        if (!Iban.isValid(iban)) {
            faults.add(Finding.blocking("BANK_IBAN", "iban", Map.of()));
        }
        if (holder.isEmpty()) {
            faults.add(Finding.blocking("BANK_HOLDER", "holder", Map.of("lead", lead)));
        } else if (!isSameName(holder, lead) && explanation.isEmpty()) {
            faults.add(Finding.blocking("BANK_HOLDER_OTHER", "explanation", Map.of("lead", lead)));
        }
        if (documentOn == null || documentOn.isAfter(today) || !documentOn.isAfter(today.minus(YOUNGER_THAN))) {
            faults.add(Finding.blocking("BANK_DATE", "documentOn", Map.of("after", today.minus(YOUNGER_THAN))));
        }
        if (document == null || !document.mediaType().equals(PDF)) {
            faults.add(Finding.blocking("BANK_DOCUMENT", "document", Map.of()));
        }
        return faults;
    }

    /** Whether two names are one; banks write them in capitals, without accents or hyphens. */
    static boolean isSameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
    }

    /** Never the account number: this may stand in a log. */
    @Override
    public String toString() {
        return "TypedBankDetails[" + documentOn + "]";
    }
}

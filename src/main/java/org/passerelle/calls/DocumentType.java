package org.passerelle.calls;

import java.util.List;
import java.util.stream.Stream;

/** A document that a dossier may need (D3). Words: {@code documentType.NAME}. */
public enum DocumentType {
    /** Signed cooperation agreement in force. */
    COOPERATION_AGREEMENT,
    /** Council resolution of a French authority that pays. */
    DELIBERATION,
    /** Quantified letter of intent of the French lead. */
    LETTER_OF_INTENT_FR,
    /** Quantified letter of intent of the foreign lead, where no agreement is in force. */
    LETTER_OF_INTENT_FOREIGN,
    /** Quantified letter of intent of an associated French authority, which confirmed its part (ADR 0067). */
    LETTER_OF_INTENT_ASSOCIATED,
    /** Bank details, asked at the award. */
    BANK_DETAILS,
    /** Statutes and accounts of an association that leads. */
    STATUTES,
    /** Republican commitment contract of an association (E16). */
    REPUBLICAN_COMMITMENT,
    /** Quotes or a preliminary study, where works and equipment pass 30 % of the budget. */
    QUOTES,
    /** Terms of reference or CVs, where studies pass 20 % of the budget. */
    TERMS_OF_REFERENCE,
    /** Security note, from travel-advice zone ORANGE. */
    SECURITY_NOTE,
    /** Proof of a secured co-funding that is neither the lead's nor the foreign side's. */
    COFUNDING_PROOF,
    /** French translation of a document in another language than French or English. */
    TRANSLATION,
    /** Anything else that the applicant finds useful. */
    OTHER;

    /** Those that a call may ask of each dossier: an authority that is associated is not in all of them. */
    public static List<DocumentType> ofEveryDossier() {
        return Stream.of(values())
                .filter(type -> type != LETTER_OF_INTENT_ASSOCIATED)
                .toList();
    }
}

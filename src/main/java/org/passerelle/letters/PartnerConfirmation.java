package org.passerelle.letters;

import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Commitment;

/**
 * What a partner commits itself to.
 *
 * @param role what it does in the project; empty where the dossier says it
 * @param proof by what the person was known
 * @param address the mailbox that received the code, or the account's
 * @param beside its words in the person's language; null where that is French
 */
public record PartnerConfirmation(
        String organisation,
        Commitment.Signed signed,
        String role,
        Proof proof,
        String address,
        @Nullable Translation beside) {

    /** By what the person who confirms was known. Words: {@code letter.confirmation.proof.NAME}. */
    public enum Proof {
        /** A code that went to its mailbox. */
        MAILBOX,
        /** Its account, which may commit the organisation. */
        ACCOUNT
    }

    /** A foreign partner's (ADR 0064). */
    public static PartnerConfirmation behindLink(
            String organisation, Commitment.Signed signed, String mailbox, @Nullable Translation beside) {
        return new PartnerConfirmation(organisation, signed, "", Proof.MAILBOX, mailbox, beside);
    }

    /** An associated French authority's (ADR 0067). */
    public static PartnerConfirmation byAccount(
            String organisation, Commitment.Signed signed, String role, String address) {
        return new PartnerConfirmation(organisation, signed, role, Proof.ACCOUNT, address, null);
    }
}

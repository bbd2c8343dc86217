package org.passerelle.awards;

import org.jspecify.annotations.Nullable;
import org.passerelle.shared.LocalizedText;

/**
 * What a signed decision says of its reasons, and what was signed.
 *
 * @param paragraph as it was signed; blank where the clockwork carried out what was signed before
 * @param draft as it had been drafted from the facts
 * @param departure why it differs from the committee; blank where it does not
 * @param act the text that was shown and signed, in French; blank where the clockwork carried out what was signed before
 * @param sha256 of that text
 * @param opened whether the signatory had opened the act before signing it with others
 * @param first the signature that stood before, where the call asks for two
 */
public record Grounds(
        LocalizedText paragraph,
        LocalizedText draft,
        String departure,
        String act,
        String sha256,
        boolean opened,
        @Nullable FirstSignature first) {

    private static final LocalizedText BLANK = new LocalizedText("", "");

    /** Of what follows from an earlier signature by itself. */
    static final Grounds CARRIED_OUT = new Grounds(BLANK, BLANK, "", "", "", true, null);

    /** Of an award from the waiting list that is signed again (ADR 0124). */
    static Grounds signed(SignedAct act) {
        return new Grounds(BLANK, BLANK, "", act.shown().text(), act.shown().sha256(), true, act.first());
    }

    /** What its applicant may know: the reasons that the letter repeats; not the act, which quotes opinions. */
    Grounds outside() {
        return new Grounds(paragraph, paragraph, "", "", "", true, null);
    }

    /** The same of a correction, whose act says what its letter says. */
    Grounds outsideWithAct() {
        return new Grounds(paragraph, paragraph, "", act, sha256, true, null);
    }

    /** Whether a human changed the drafted paragraph. */
    public boolean isEdited() {
        return !paragraph.equals(draft);
    }
}

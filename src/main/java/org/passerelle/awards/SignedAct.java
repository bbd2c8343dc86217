package org.passerelle.awards;

import org.jspecify.annotations.Nullable;

/**
 * A text that was shown, and the delegation under which it is signed.
 *
 * @param first the signature that stood before, where the call asks for two
 */
record SignedAct(ShownAct shown, SigningDelegation delegation, @Nullable FirstSignature first) {

    SignedAct after(FirstSignature earlier) {
        return new SignedAct(shown, delegation, earlier);
    }
}

package org.passerelle.awards;

/** A text that was shown, and the delegation under which it is signed. */
record SignedAct(ShownAct shown, SigningDelegation delegation) {}

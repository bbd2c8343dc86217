package org.passerelle.awards;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Reauthentication;

/**
 * What a signature needs beside the hand.
 *
 * @param again that the signatory gave the password again; empty is refused
 * @param delegation the recorded delegation under which it is signed
 * @param shown the dossiers whose decision is signed, each with the SHA-256 of the text that was shown
 * @param unopenedToo whether the signatory, told which acts were never opened, signs them all the same
 */
public record Signing(
        Optional<Reauthentication> again,
        @Nullable UUID delegation,
        Map<DossierId, String> shown,
        boolean unopenedToo) {

    public Signing {
        shown = Map.copyOf(shown);
    }
}

package org.passerelle.evidence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.SealedLine;

/**
 * A line of the history in a package, as {@code history.json} has it.
 *
 * @param nonce absent where the line is hidden
 * @param line the line as the exact text that was sealed; absent where it is hidden: its hash alone then keeps the chain
 */
record PackageLine(int position, @Nullable String nonce, @Nullable String line, String lineHash, String hash) {

    PackageLine {
        Objects.requireNonNull(lineHash, "lineHash");
        Objects.requireNonNull(hash, "hash");
    }

    static PackageLine shown(SealedLine sealed) {
        return new PackageLine(
                sealed.position(), sealed.nonce(), SealedLine.text(sealed.entry()), sealed.lineHash(), sealed.hash());
    }

    static PackageLine hidden(SealedLine sealed) {
        return new PackageLine(sealed.position(), null, null, sealed.lineHash(), sealed.hash());
    }
}

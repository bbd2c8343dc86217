package org.passerelle.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.SealedLine;

/**
 * A line of the history in a package, as {@code history.json} has it.
 *
 * @param position from 1, without a gap, in the chain of this package
 * @param nonce absent where the line is hidden, as packages of an earlier form have it
 * @param line the line as the exact text that was sealed; absent where it is hidden
 * @param lineHash the same in every package and in the sealed chain: by it a line of the applicant's is found in the auditor's
 */
record PackageLine(int position, @Nullable String nonce, @Nullable String line, String lineHash, String hash) {

    PackageLine {
        Objects.requireNonNull(lineHash, "lineHash");
        Objects.requireNonNull(hash, "hash");
    }

    /** As it stands in the sealed chain. */
    static PackageLine sealed(SealedLine sealed) {
        return of(sealed, sealed.position(), sealed.hash());
    }

    /**
     * A chain of some lines alone, bound to one another: neither how many lines stand between them nor whether any does can be
     * told from it, so that nobody counts the steps of a decision that is not known yet.
     */
    static List<PackageLine> extract(List<SealedLine> lines) {
        List<PackageLine> extract = new ArrayList<>();
        String before = "";
        for (SealedLine line : lines) {
            before = SealedLine.hash(before, line.lineHash());
            extract.add(of(line, extract.size() + 1, before));
        }
        return extract;
    }

    private static PackageLine of(SealedLine sealed, int position, String hash) {
        return new PackageLine(position, sealed.nonce(), SealedLine.text(sealed.entry()), sealed.lineHash(), hash);
    }
}

package org.passerelle.people;

import java.util.TreeMap;
import java.util.UUID;
import org.passerelle.shared.Digest;
import org.passerelle.shared.Json;

/**
 * A line of the trail in its chain. Whoever has the hash before it and the line can compute its hash; whoever has the
 * {@code lineHash} alone can still follow the chain, and learns nothing of the line.
 *
 * @param chain the dossier, else the call, else zero
 * @param position from 1, without a gap
 * @param nonce 32 random hexadecimal digits
 * @param entry the line itself
 * @param lineHash SHA-256 of the nonce, a line feed and {@link #text}, hexadecimal
 * @param hash SHA-256 of the hash before (empty for the first) followed by {@code lineHash}, both hexadecimal
 */
public record SealedLine(UUID chain, int position, String nonce, TrailEntry entry, String lineHash, String hash) {

    /** What a line says, as canonical JSON: the same line always gives the same bytes. */
    public static String text(TrailEntry entry) {
        TreeMap<String, Object> line = new TreeMap<>(Json.readMap(Json.write(entry)));
        return Json.write(line);
    }

    public static String lineHash(String nonce, String text) {
        return Digest.sha256(nonce + "\n" + text);
    }

    public static String hash(String before, String lineHash) {
        return Digest.sha256(before + lineHash);
    }

    static SealedLine after(UUID chain, int position, String before, String nonce, TrailEntry entry) {
        String lineHash = lineHash(nonce, text(entry));
        return new SealedLine(chain, position, nonce, entry, lineHash, hash(before, lineHash));
    }
}

package org.passerelle.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads the size that a PNG declares: a few bytes may ask for more pixels than a machine holds. */
final class PictureInspection {

    private static final long MOST_PIXELS = 200_000_000L;
    private static final int SIGNATURE_AND_LENGTH = 12;

    private PictureInspection() {}

    /** @throws org.passerelle.shared.Refusal FILE_BOMB when it is larger than any scan of a document */
    static void inspect(String name, Spool spool) throws IOException {
        try (DataInputStream in = new DataInputStream(spool.open())) {
            in.skipNBytes(SIGNATURE_AND_LENGTH);
            if (!new String(in.readNBytes(4), StandardCharsets.US_ASCII).equals("IHDR")) {
                return;
            }
            long width = Integer.toUnsignedLong(in.readInt());
            long height = Integer.toUnsignedLong(in.readInt());
            if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
                throw FileProblem.FILE_BOMB.in(name);
            }
        } catch (java.io.EOFException e) {
            throw FileProblem.FILE_MALFORMED.in(name);
        }
    }
}

package org.passerelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.passerelle.shared.Digest;

/**
 * A zip whose bytes follow from its files and their order alone: nothing compressed, no time of day. Writing the same files
 * again gives the same bytes, so that a byte changed anywhere is found, also between the files.
 */
final class PlainZip implements AutoCloseable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    PlainZip(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
    }

    /** Adds a file; answers its SHA-256. It is read twice: a file that is stored as it is has its sum before it. */
    String add(Part part) throws IOException {
        MessageDigest digest = Digest.begin();
        CRC32 sum = new CRC32();
        long size = measure(part, digest, sum);
        ZipEntry entry = new ZipEntry(part.path());
        entry.setTimeLocal(NO_TIME);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        try (InputStream in = part.content().get()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        return Digest.hex(digest.digest());
    }

    private static long measure(Part part, MessageDigest digest, CRC32 sum) throws IOException {
        byte[] buffer = new byte[65_536];
        long size = 0;
        try (InputStream in = part.content().get()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                sum.update(buffer, 0, n);
                size += n;
            }
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

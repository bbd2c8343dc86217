package org.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import org.passerelle.shared.Digest;

/**
 * What comes in, on disk until it is judged: it may be large, must be read more than once, and arrives as slowly as the
 * sender's line, during which no transaction should wait. Deleted on closing.
 */
record Spool(Path path, long size, String sha256) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    /** @throws org.passerelle.shared.Refusal FILE_EMPTY or FILE_TOO_LARGE; reading stops at the limit */
    static Spool of(String name, InputStream content, long limit) throws IOException {
        Path path = Files.createTempFile("passerelle-", ".upload");
        try {
            MessageDigest digest = Digest.begin();
            long size = copy(content, path, digest, limit);
            if (size > limit) {
                throw FileProblem.FILE_TOO_LARGE.in(name, Map.of("megabytes", limit / 1_000_000));
            }
            if (size == 0) {
                throw FileProblem.FILE_EMPTY.in(name);
            }
            return new Spool(path, size, Digest.hex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static long copy(InputStream content, Path path, MessageDigest digest, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int n = content.read(buffer); n >= 0 && size <= limit; n = content.read(buffer)) {
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
                size += n;
            }
        }
        return size;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

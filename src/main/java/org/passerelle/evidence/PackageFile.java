package org.passerelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A package that was made, on disk until it is handed out.
 *
 * @param name {@code DOS-2027-0003-auditor.zip}
 * @param size bytes of the file
 * @param sha256 of its {@code SHA256SUMS}, which the trail keeps
 */
public record PackageFile(String name, Path path, long size, String sha256) {

    /** The bytes; the file is gone when they are closed. */
    public InputStream content() {
        try {
            return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

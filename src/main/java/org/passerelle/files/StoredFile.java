package org.passerelle.files;

import java.time.Instant;

/**
 * A file that is kept.
 *
 * @param name as it was given, without folders and control characters
 * @param mediaType what its bytes are, not what its name or the browser said
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hexadecimal digits
 */
public record StoredFile(FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {}

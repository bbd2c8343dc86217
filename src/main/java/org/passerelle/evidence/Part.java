package org.passerelle.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.passerelle.shared.Json;

/**
 * One file of a package.
 *
 * @param path in the package, with slashes
 * @param content opened as often as it is read
 */
record Part(String path, Supplier<InputStream> content) {

    static Part text(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Part(path, () -> new ByteArrayInputStream(bytes));
    }

    static Part json(String path, Object value) {
        return text(path, Json.write(value));
    }
}

package org.passerelle.ui.component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What runs in the browser and is too long for a line of Java: a file of its own, run by {@code executeJs}. */
public final class Script {

    private Script() {}

    /** @param name of a file in {@code resources/ui} */
    public static String of(String name) {
        String path = "/ui/" + name;
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

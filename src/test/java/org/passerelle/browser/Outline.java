package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a screen reader is given: names, roles, headings, states. Each page's was read by a human and kept; with
 * {@code -Dpasserelle.outlines=write} the files are written anew, to be reviewed with the change.
 */
final class Outline {

    private static final Path REVIEWED = Path.of("src", "test", "resources", "a11y");

    private Outline() {}

    static void compare(String actual, String name) {
        Path file = REVIEWED.resolve(name + ".yaml");
        try {
            if ("write".equals(System.getProperty("passerelle.outlines"))) {
                Files.createDirectories(REVIEWED);
                Files.writeString(file, actual + "\n");
            }
            assertThat(file).as("a reviewed outline of the page").exists();
            assertThat(actual).as(name).isEqualTo(Files.readString(file).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

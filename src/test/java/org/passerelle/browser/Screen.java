package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A page that somebody opens in the demo: a line of {@code src/test/resources/screens.csv}.
 *
 * @param name of its reviewed outline and its pictures
 * @param login who opens it; empty for a passer-by
 * @param route of its view; {@code *} stands for a parameter
 * @param path how it is reached, see {@link Visit#at}
 */
record Screen(String name, String login, String route, String path) {

    private static final Path LIST = Path.of("src", "test", "resources", "screens.csv");

    /** Every page, by reader. A new page stands here, or a test fails. */
    static List<Screen> all() {
        return lines(LIST).stream()
                .map(cells -> new Screen(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                .toList();
    }

    /** Whether its name fits {@code -Dscreens=}, a regular expression; everything does without it. */
    static boolean isAsked(String name) {
        return name.matches(System.getProperty("screens", ".*"));
    }

    /** The cells of each line that is no comment. */
    static List<List<String>> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in whom the page is for. */
    Visit enter(Visit visit) {
        return login.isEmpty() ? visit : visit.as(login);
    }

    /** Opens the page before whom it is for. */
    Visit open(Visit visit) {
        visit.at(path);
        if (!route.isEmpty()) {
            String shown = URI.create(visit.page().url()).getPath().substring(1);
            assertThat(shown).as(name).matches(pattern());
        }
        return visit;
    }

    private String pattern() {
        return route.replaceAll("/:\\w+\\?", "(?:/[^/]+)?")
                .replaceAll(":\\w+", "[^/]+")
                .replace("*", "[^/]+");
    }

    @Override
    public String toString() {
        return name;
    }
}

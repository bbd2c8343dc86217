package org.passerelle.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source files of the project, for rules that byte code does not tell. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    static List<Path> under(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each place where the pattern stands: {@code path:line: text}. */
    static List<String> places(Pattern pattern, List<Path> files) {
        List<String> places = new ArrayList<>();
        for (Path file : files) {
            String text = text(file);
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.start()).lines().count();
                places.add(
                        file + ":" + Math.max(1, line) + ": " + matcher.group().strip());
            }
        }
        return places;
    }
}

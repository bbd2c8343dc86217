package org.passerelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The decision tables as the service holds them, every version in its file. */
final class Rules {

    private Rules() {}

    static List<Part> tables() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.dmn"))
                    .sorted(Comparator.comparing(Rules::name))
                    .map(table -> new Part("rules/" + name(table), () -> open(table)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource table) {
        return Objects.requireNonNull(table.getFilename());
    }

    private static InputStream open(Resource table) {
        try {
            return table.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

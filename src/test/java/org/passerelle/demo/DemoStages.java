package org.passerelle.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The reviewed file {@code demo-stages.csv}: where each dossier stands once the demo is loaded, however often it broke off. */
public final class DemoStages {

    /** A line for each dossier, in no order of importance. */
    public static final String SQL =
            "select coalesce(number, '-') || ';' || title || ';' || stage from passerelle.dossier order by 1";

    private DemoStages() {}

    public static List<String> expected() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/demo-stages.csv")).stream()
                .sorted()
                .toList();
    }
}

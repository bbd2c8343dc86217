package org.passerelle.evidence;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Json;

/** Reads the two files of a package that its verification understands. */
final class PackageJson {

    private PackageJson() {}

    /** @throws IllegalArgumentException when it is not a package that this version knows */
    static Map<String, Object> about(String json) {
        Map<String, Object> about = read(Packages.ABOUT, () -> Json.readMap(json));
        if (about == null) {
            throw new IllegalArgumentException(Packages.ABOUT + " is empty");
        }
        if (!Packages.FORMAT.equals(about.get("format"))) {
            throw new IllegalArgumentException(
                    "format " + about.get("format") + " is not known here; this version verifies " + Packages.FORMAT);
        }
        return about;
    }

    static List<PackageLine> history(String json) {
        PackageLine[] lines = read(Packages.HISTORY, () -> Json.read(json, PackageLine[].class));
        if (lines == null || Arrays.asList(lines).contains(null)) {
            throw new IllegalArgumentException(Packages.HISTORY + " is empty, or has an empty line");
        }
        return List.of(lines);
    }

    private static <T> @Nullable T read(String file, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(file + " is not readable: " + e.getMessage(), e);
        }
    }
}

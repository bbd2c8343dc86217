package org.passerelle.rehearsal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code rehearse} on the command line. */
record Arguments(Path file, Path output, boolean keep) {

    static final String USAGE = "usage: rehearse FILE --output DIR [--keep]";

    /** @throws IllegalArgumentException naming what is missing or too much */
    static Arguments parse(List<String> words) {
        List<String> files = new ArrayList<>();
        @Nullable String output = null;
        boolean keep = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--keep")) {
                keep = true;
            } else if (word.startsWith("--output=")) {
                output = word.substring("--output=".length());
            } else if (word.equals("--output")) {
                output = ++i < words.size() ? words.get(i) : null;
            } else if (word.startsWith("-")) {
                throw new IllegalArgumentException("unknown option " + word);
            } else {
                files.add(word);
            }
        }
        return of(files, output, keep);
    }

    private static Arguments of(List<String> files, @Nullable String output, boolean keep) {
        if (files.size() != 1) {
            throw new IllegalArgumentException(files.isEmpty() ? "no file is named" : "one file only: " + files);
        }
        if (output == null || output.isBlank()) {
            throw new IllegalArgumentException("--output DIR is missing");
        }
        try {
            return new Arguments(Path.of(files.get(0)), Path.of(output), keep);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path: " + e.getInput(), e);
        }
    }
}

package org.passerelle.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Where a rehearsal writes. What an earlier one left there of the same calls goes first. */
final class OutputFolder {

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder and takes away an earlier outcome, so that a broken run leaves none. */
    void prepare(Collection<String> calls) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(outcome());
            for (String call : calls) {
                removeDocuments(folder.resolve(call));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path outcome() {
        return folder.resolve("outcome.json");
    }

    Path path() {
        return folder;
    }

    /** Writes a document, streamed. */
    void write(String name, InputStream content) {
        try (content) {
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeDocuments(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder, 2)) {
            List<Path> documents =
                    found.filter(f -> f.toString().endsWith(".pdf")).toList();
            for (Path document : documents) {
                Files.delete(document);
            }
        }
    }
}

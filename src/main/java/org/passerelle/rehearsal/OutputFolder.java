package org.passerelle.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
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

    /** @throws CannotRehearse when it can be neither made nor written */
    void make() {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(fault());
            Files.delete(Files.createTempFile(folder, "passerelle", ".tmp"));
        } catch (IOException e) {
            throw new CannotRehearse(
                    "--output " + folder + " cannot be made or written (" + e + "). Name a folder of your own.", e);
        }
    }

    /** Keeps the whole of a fault for those who mend it, and answers what to tell whoever waits. */
    String keep(RuntimeException fault) {
        try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(fault()))) {
            fault.printStackTrace(file);
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
        return "The rehearsal broke off, by no fault of the file: " + fault + System.lineSeparator()
                + "Try again; if it stays so, report it with " + fault() + ".";
    }

    private Path fault() {
        return folder.resolve("fault.txt");
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
